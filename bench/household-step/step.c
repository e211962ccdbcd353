/*
 * The twin in C of three household kernels of the model: labour.choice, households.plan, households.settle
 * (src/model/mechanisms/labour/choice.ts, households/plan.ts, households/settle.ts), on the model's own columns.
 *
 *   step check <world> <out>                   runs each once and writes what they wrote
 *   step time <world> <repetitions> <rounds>   prints CPU nanoseconds an agent and month, the least of the rounds
 *
 * Same operations in the same order as in TypeScript: with -ffp-contract=off the results are equal to the bit.
 */
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define REVIEW_MONTHS 12
#define CLASSES 6

enum { PLAN_BUDGET, PLAN_PERSONS, PLAN_GRAIN, PLAN_LOW_PERSONS, PLAN_LOW_GRAIN, PLAN_OFFER, PLAN_PLANNED };
enum { RATE_SUBSISTENCE, RATE_PER_PERSON, RATE_PER_SPARE, RATE_REAL_PER_PERSON, RATE_REAL_PER_SPARE, RATE_FOOD_PER_PERSON, RATE_FOOD_PER_SPARE, RATE_GRAIN_PER_SPARE, RATES };
enum { SETTLE_WON, SETTLE_USD, SETTLE_CNY, SETTLE_BOUGHT, SETTLE_SOLD, SETTLE_SOLD_WON, SETTLE_EATEN, SETTLE_SPOILED, SETTLE_FOREIGN, SETTLE_KCAL, SETTLE_REAL };

/* ---- the world's file: arrays, each headed by its length in bytes and padded to 8 ---- */

static const struct { int64_t agents, counties, classes, items, blocks, block_sums, rates, month, grain, farmer; } *size;
static const struct {
  double skill_persistence, skill_shock, choice_scale, home_value, absence_risk, duty, farm_duty;
  double income_smoothing, wealth_speed, grain_need, precaution, selling_months, kcal_grain, kcal_food, storage_loss;
  double rate_usd, rate_cny, market_return, grain_base_cents;
} *value;
static const int32_t *keys;
static const struct block { int32_t county, from, to; } *blocks;
static const double *subsistence, *wealth_months, *foreign_share, *work_weight;
static const double *item_price, *fill, *grain_buy_share, *grain_paid, *own_food, *settle_rates, *county_return, *attend_pay;
static const double *licence, *detention, *seizure;
static const uint32_t *id, *persons, *assigned, *free_;
static const uint8_t *kind;
static uint32_t *attending, *buying_out, *free_market;
static float *skill, *grain_want, *kcal_per_day, *real_cents;
static double *won, *usd, *cny, *grain, *income, *smoothed, *informal, *budget_won;
static double *sums;

/* Columns that kernels write, in the order of the file. */
#define WRITTEN 15
static struct { void *at, *start; size_t bytes; } written[WRITTEN];

static char *cursor, *end;
static void *take(size_t bytes) {
  int64_t found;
  memcpy(&found, cursor, 8);
  if ((size_t)found != bytes) { fprintf(stderr, "the world's file does not fit the twin: %lld bytes, expected %zu\n", (long long)found, bytes); exit(1); }
  void *at = cursor + 8;
  cursor += 8 + (bytes + 7) / 8 * 8;
  if (cursor > end) { fprintf(stderr, "the world's file is too short\n"); exit(1); }
  return at;
}

static void load(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  fseek(file, 0, SEEK_END);
  size_t bytes = (size_t)ftell(file);
  rewind(file);
  cursor = aligned_alloc(64, (bytes + 63) / 64 * 64);
  end = cursor + bytes;
  if (fread(cursor, 1, bytes, file) != bytes) { perror(path); exit(1); }
  fclose(file);
  size = take(sizeof *size);
  if (size->classes != CLASSES || size->rates != RATES) { fprintf(stderr, "the world has other classes or rates than the twin\n"); exit(1); }
  value = take(sizeof *value);
  keys = take(6 * 4);
  blocks = take((size_t)size->blocks * sizeof *blocks);
  subsistence = take((size_t)(CLASSES * size->items) * 8);
  wealth_months = take(CLASSES * 8);
  foreign_share = take(CLASSES * 8);
  work_weight = take(CLASSES * 8);
  size_t k = (size_t)size->counties, n = (size_t)size->agents;
  item_price = take(k * (size_t)size->items * 8);
  fill = take(k * (size_t)size->items * 8);
  grain_buy_share = take(k * 8);
  grain_paid = take(k * 8);
  own_food = take(k * 8);
  settle_rates = take(k * CLASSES * RATES * 8);
  county_return = take(k * 8);
  attend_pay = take(k * 8);
  licence = take(k * CLASSES * 8);
  detention = take(k * CLASSES * 8);
  seizure = take(k * CLASSES * 8);
  id = take(n * 4);
  kind = take(n);
  persons = take(n * 4);
  assigned = take(n * 4);
  free_ = take(n * 4);
  int w = 0;
#define COLUMN(name, width) do { name = take(n * width); written[w].at = name; written[w].bytes = n * width; w++; } while (0)
  COLUMN(attending, 4);
  COLUMN(buying_out, 4);
  COLUMN(free_market, 4);
  COLUMN(skill, 4);
  COLUMN(won, 8);
  COLUMN(usd, 8);
  COLUMN(cny, 8);
  COLUMN(grain, 8);
  COLUMN(income, 8);
  COLUMN(smoothed, 8);
  COLUMN(informal, 8);
  COLUMN(budget_won, 8);
  COLUMN(grain_want, 4);
  COLUMN(kcal_per_day, 4);
  COLUMN(real_cents, 4);
  sums = take((size_t)(size->blocks * size->block_sums) * CLASSES * 8);
  for (w = 0; w < WRITTEN; w++) {
    written[w].start = malloc(written[w].bytes);
    memcpy(written[w].start, written[w].at, written[w].bytes);
  }
}

static void reset(void) {
  for (int w = 0; w < WRITTEN; w++) memcpy(written[w].at, written[w].start, written[w].bytes);
}

/* ---- core/math.ts and core/rng.ts ---- */

#define LOWEST (-1074)
static double powers[1023 + 1074 + 1];
static const double roots[32] = {
  1.0, 1.0218971486541166, 1.0442737824274138, 1.0671404006768237,
  1.0905077326652577, 1.1143867425958924, 1.1387886347566916, 1.1637248587775775,
  1.189207115002721, 1.215247359980469, 1.241857812073484, 1.2690509571917332,
  1.2968395546510096, 1.3252366431597413, 1.3542555469368927, 1.383909881963832,
  1.4142135623730951, 1.4451808069770467, 1.4768261459394993, 1.5091644275934228,
  1.5422108254079407, 1.5759808451078865, 1.6104903319492543, 1.645755478153965,
  1.681792830507429, 1.718619298122478, 1.7562521603732995, 1.7947090750031072,
  1.8340080864093424, 1.8741676341103, 1.9152065613971474, 1.9571441241754002,
};
static void fill_powers(void) {
  powers[-LOWEST] = 1;
  for (int k = 1; k <= 1023; k++) powers[k - LOWEST] = powers[k - 1 - LOWEST] * 2;
  for (int k = -1; k >= LOWEST; k--) powers[k - LOWEST] = powers[k + 1 - LOWEST] / 2;
}
#define LN2_HIGH 0.6931471803691238
#define LN2_LOW 1.9082149292705877e-10

static inline double own_exp(double x) {
  if (!(x > -708 && x < 709)) return x > 0 ? INFINITY : 0; /* does not occur in the subset */
  const double n = x * 46.16624130844683 + 6755399441055744.0 - 6755399441055744.0;
  const int k = (int)n;
  const double scale = roots[k & 31] * powers[(k >> 5) - LOWEST];
  const double r = x - n * (LN2_HIGH / 32) - n * (LN2_LOW / 32);
  const double t = r * r;
  return scale + scale * (r + t * (0.5 + r * (1.0 / 6) + t * (1.0 / 24 + r * (1.0 / 120) + t * (1.0 / 720))));
}

static inline double own_log(double x) {
  uint64_t bits;
  memcpy(&bits, &x, 8);
  const int k = (int)(((uint32_t)(bits >> 32) + (0x3ff00000u - 0x3fe6a09eu)) >> 20) - 1023;
  const double f = x * powers[-k - LOWEST] - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  const double w = z * z;
  const double even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const double c5 = 0.1818357216161805 + w * 0.14798198605116586;
  const double odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * c5));
  const double square = 0.5 * f * f;
  return s * (square + (even + odd)) + k * LN2_LOW - square + f + k * LN2_HIGH;
}

static inline uint32_t mix(uint32_t x) {
  x = (x ^ (x >> 16)) * 0x21f0aaadu;
  x = (x ^ (x >> 15)) * 0x735a2d97u;
  return x ^ (x >> 15);
}
static inline double draw(uint32_t agent, const int32_t *key) {
  return mix(mix(agent ^ (uint32_t)key[0]) ^ (uint32_t)key[1]) * (1.0 / 4294967296.0);
}
static inline double stochastic_round(double x, double u) {
  const double below = floor(x);
  return below + (u < x - below ? 1 : 0);
}
static inline double max(double a, double b) { return a > b ? a : b; }
static inline double min(double a, double b) { return a < b ? a : b; }

/* ---- the kernels ---- */

static void labour_choice(const struct block *block) {
  const double persistence = value->skill_persistence, shock = 2 * value->skill_shock, scale = value->choice_scale;
  const double home = value->home_value;
  const double average = max(1, value->market_return);
  const double gross = county_return[block->county] / average, safe = 1 - value->absence_risk;
  const double attend = own_log(1 + attend_pay[block->county] / average);
  const int32_t month = (int32_t)size->month;
  const int farmer = (int)size->farmer;
  for (int i = block->from; i < block->to; i++) {
    const double s = max(0.2, 1 + persistence * (skill[i] - 1.0) + shock * (draw(id[i], keys) - 0.5));
    skill[i] = (float)s;
    if (((int32_t)id[i] + month) % REVIEW_MONTHS != 0) continue;
    const int at = block->county * CLASSES + kind[i];
    const double market = gross * max(0, 1 - licence[at] - detention[at] - seizure[at]);
    const double away = market * safe;
    const double bound = kind[i] == farmer ? value->farm_duty : value->duty;
    const double stay = assigned[i] / (1 + own_exp(scale * (own_log(1 + away * s) - bound - attend)));
    attending[i] = (uint32_t)stochastic_round(stay, draw(id[i], keys + 2));
    buying_out[i] = 0;
    const double out = free_[i] / (1 + own_exp(scale * (home - own_log(1 + market * s))));
    free_market[i] = (uint32_t)stochastic_round(out, draw(id[i], keys + 4));
  }
}

static void spending_plan(const struct block *block) {
  const int k = block->county, items = (int)size->items, g = (int)size->grain;
  const double grain_price = item_price[k * items + g];
  double cost[CLASSES] = { 0 };
  for (int c = 0; c < CLASSES; c++)
    for (int i = 0; i < items; i++)
      if (i != g) cost[c] += subsistence[c * items + i] * item_price[k * items + i];
  const double memory = value->income_smoothing, speed = value->wealth_speed, need = value->grain_need;
  const int to_harvest = (10 - (int)(size->month - floor(size->month / 12.0) * 12 + 1) + 12) % 12 + 1;
  const double hold = need * to_harvest * (1 + value->precaution);
  const double selling = min(to_harvest, value->selling_months);
  const double won_per_cent = value->rate_usd / 100, won_per_fen = value->rate_cny / 100;
  double *const sum = sums + (block - blocks) * size->block_sums * CLASSES;
  for (int i = block->from; i < block->to; i++) {
    const int c = kind[i];
    const double n = persons[i];
    const double mine = max(0, smoothed[i] + (1 - memory) * (income[i] - smoothed[i]));
    smoothed[i] = mine;
    const double foreign = usd[i] * won_per_cent + cny[i] * won_per_fen;
    const double wealth = won[i] + foreign;
    const double cash = won[i] + 0.5 * foreign;
    const double budget = max(0, min(cash, mine + speed * (wealth - wealth_months[c] * mine)));
    budget_won[i] = budget;
    const double stock = grain[i];
    const double want = max(0, need * n - stock);
    grain_want[i] = (float)want;
    const double floor_ = n * cost[c] + want * grain_price;
    if (budget >= floor_) {
      sum[PLAN_BUDGET * CLASSES + c] += budget - floor_;
      sum[PLAN_PERSONS * CLASSES + c] += n;
      sum[PLAN_GRAIN * CLASSES + c] += grain_want[i];
    } else {
      const double ratio = budget / floor_;
      sum[PLAN_LOW_PERSONS * CLASSES + c] += ratio * n;
      sum[PLAN_LOW_GRAIN * CLASSES + c] += ratio * grain_want[i];
    }
    sum[PLAN_OFFER * CLASSES + c] += floor(max(0, stock - hold * n) / selling);
    sum[PLAN_PLANNED * CLASSES + c] += budget;
  }
}

static void settle(const struct block *block) {
  const int k = block->county, items = (int)size->items, g = (int)size->grain;
  const double grain_price = item_price[k * items + g], grain_fill = fill[k * items + g];
  const double buy_share = grain_buy_share[k], paid = grain_paid[k];
  const double need = value->grain_need;
  const int to_harvest = (10 - (int)(size->month - floor(size->month / 12.0) * 12 + 1) + 12) % 12 + 1;
  const double hold = need * to_harvest * (1 + value->precaution);
  const double selling = min(to_harvest, value->selling_months);
  const double kcal_grain = value->kcal_grain / 30.4, kcal_food = value->kcal_food / 30.4, loss = value->storage_loss;
  const double won_per_cent = value->rate_usd / 100, won_per_fen = value->rate_cny / 100;
  const double food_of_own = own_food[k], base_price = value->grain_base_cents;
  const int farmer = (int)size->farmer;
  double *const sum = sums + (block - blocks) * size->block_sums * CLASSES;
  for (int i = block->from; i < block->to; i++) {
    const int c = kind[i];
    const double *const rate = settle_rates + (k * CLASSES + c) * RATES;
    const double n = persons[i];
    const double want = grain_want[i];
    const double budget = budget_won[i];
    const double floor_ = n * rate[RATE_SUBSISTENCE] + want * grain_price;
    const double ratio = budget >= floor_ ? 1 : budget / floor_;
    const double spare = budget >= floor_ ? budget - floor_ : 0;
    const double bought = floor(grain_fill * (ratio * want + spare * rate[RATE_GRAIN_PER_SPARE]));
    const double bill = bought * grain_price + ratio * n * rate[RATE_PER_PERSON] + spare * rate[RATE_PER_SPARE];
    const double foreign_held = usd[i] * won_per_cent + cny[i] * won_per_fen;
    const double in_foreign = min(foreign_held, max(bill * foreign_share[c], bill - won[i]));
    const double part = foreign_held > 0 ? in_foreign / foreign_held : 0;
    const double usd_out = floor(usd[i] * part);
    const double cny_out = floor(cny[i] * part);
    const double won_out = min(won[i], floor(bill - in_foreign));
    const double stock = grain[i];
    const double sold = min(stock, floor(floor(max(0, stock - hold * n) / selling) * buy_share));
    const double sold_won = floor(sold * paid);
    const double have = stock + bought - sold;
    const double eaten = min(have, floor(need * n));
    const double spoiled = floor((have - eaten) * loss);
    grain[i] = have - eaten - spoiled;
    won[i] += sold_won - won_out;
    usd[i] -= usd_out;
    cny[i] -= cny_out;
    income[i] += sold_won;
    informal[i] += sold_won;
    const double food = ratio * rate[RATE_FOOD_PER_PERSON] + (spare * rate[RATE_FOOD_PER_SPARE]) / n + (c == farmer ? food_of_own : 0);
    const double kcal = (eaten / n) * kcal_grain + food * kcal_food;
    kcal_per_day[i] = (float)kcal;
    const double real = (eaten / n) * base_price + ratio * rate[RATE_REAL_PER_PERSON] + (spare * rate[RATE_REAL_PER_SPARE]) / n;
    real_cents[i] = (float)real;
    sum[SETTLE_WON * CLASSES + c] += won_out;
    sum[SETTLE_USD * CLASSES + c] += usd_out;
    sum[SETTLE_CNY * CLASSES + c] += cny_out;
    sum[SETTLE_BOUGHT * CLASSES + c] += bought;
    sum[SETTLE_SOLD * CLASSES + c] += sold;
    sum[SETTLE_SOLD_WON * CLASSES + c] += sold_won;
    sum[SETTLE_EATEN * CLASSES + c] += eaten;
    sum[SETTLE_SPOILED * CLASSES + c] += spoiled;
    sum[SETTLE_FOREIGN * CLASSES + c] += in_foreign;
    sum[SETTLE_KCAL * CLASSES + c] += kcal * n;
    sum[SETTLE_REAL * CLASSES + c] += real * n;
  }
}

static void (*const kernels[3])(const struct block *) = { labour_choice, spending_plan, settle };

static size_t sums_bytes(void) { return (size_t)(size->blocks * size->block_sums) * CLASSES * 8; }
static void run(int kernel) {
  memset(sums, 0, sums_bytes());
  for (int b = 0; b < size->blocks; b++) kernels[kernel](&blocks[b]);
}

static double cpu_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc < 4) { fprintf(stderr, "usage: step check <world> <out> | step time <world> <repetitions> <rounds>\n"); return 2; }
  fill_powers();
  load(argv[2]);
  if (strcmp(argv[1], "check") == 0) {
    char *after = malloc(3 * sums_bytes());
    for (int k = 0; k < 3; k++) {
      run(k);
      memcpy(after + k * sums_bytes(), sums, sums_bytes());
    }
    FILE *out = fopen(argv[3], "wb");
    if (!out) { perror(argv[3]); return 1; }
    for (int w = 0; w < WRITTEN; w++) fwrite(written[w].at, 1, written[w].bytes, out);
    fwrite(after, 1, 3 * sums_bytes(), out);
    return fclose(out) == 0 ? 0 : 1;
  }
  const int repetitions = atoi(argv[3]), rounds = argc > 4 ? atoi(argv[4]) : 5;
  double best[3] = { 1e300, 1e300, 1e300 };
  for (int round = 0; round <= rounds; round++) {
    double spent[3] = { 0 };
    for (int r = 0; r < repetitions; r++) {
      reset();
      for (int k = 0; k < 3; k++) {
        const double before = cpu_ns();
        run(k);
        spent[k] += cpu_ns() - before;
      }
    }
    if (round > 0)
      for (int k = 0; k < 3; k++) best[k] = min(best[k], spent[k] / ((double)repetitions * size->agents));
  }
  printf("%.3f %.3f %.3f\n", best[0], best[1], best[2]);
  return 0;
}
