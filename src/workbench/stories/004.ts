/** Document 004: trade in luxuries, information and loyalty. */
import { storyTitles } from "./titles.ts";
import type { Story } from "./types.ts";

export const luxuries: Story = {
  id: "004",
  title: storyTitles["004"],
  lead: {
    en: "Luxuries pay the elite for its support, and bring news of another world. Document 004 sees both, and bets on the slow effect. What does the model make of it?",
    ko: "사치품은 엘리트의 지지를 사는 값이면서 다른 세상의 소식을 들여온다. 문서 004는 둘 다 보면서 느린 쪽의 효과에 건다. 모형은 이를 어떻게 보는가?",
  },
  start: { from: "2012-01", to: "2018-12", since: "2012-01", mode: "level" },
  steps: [
    {
      title: { en: "A ban with a hole", ko: "구멍 난 금수" },
      text: {
        en: "Luxuries come in from China in spite of the ban, and sanctions fail as long as China sells (document 004 ¶6, ¶7, ¶11). Three answers of China stand side by side: all let through, the baseline's little enforcement, and the ban enforced in full. Ask how much comes in even then, past the limits, and what becomes of the goods that reach the elite. The document's years end before the model begins; the mechanism is the same, the goods are not.",
        ko: "사치품은 금수에도 중국에서 들어오며, 중국이 파는 한 제재는 통하지 않는다(문서 004 ¶6, ¶7, ¶11). 중국의 세 가지 대응을 나란히 놓았다. 모두 통과시키는 경우, 기준선의 약한 이행, 완전한 이행이다. 그때도 한도를 넘어 얼마나 들어오는지, 엘리트에게 가는 물건은 어떻게 되는지 보라. 문서가 말하는 시기는 모형이 시작하기 전이다. 작동 원리는 같지만 물건은 다르다.",
      },
      paragraphs: [1, 6, 7, 11],
      claims: ["S4-03", "S4-10"],
      state: {
        columns: [
          { scenario: "luxury-leakage", levers: {} },
          { scenario: "baseline", levers: { "sanctions.luxuryEnforcement": 1 } },
        ],
        series: ["luxury.imports.usd", "luxury.elite", "smuggling.imports.usd", "trade.imports.china.usd"],
      },
    },
    {
      title: { en: "Your bet: no more gifts", ko: "내기: 선물이 끊긴다면" },
      text: {
        en: "The elite is paid in luxuries to support the regime (document 004 ¶11). From 2012 on the first column gives nothing; draw the loyalty of the elite, then see. The second puts gifts before weapons, for money spent on one is not spent on the other. The weight of gifts in loyalty encodes the claim and is assumed; the claims page tries what is left without it.",
        ko: "엘리트는 체제를 지지하는 대가로 사치품을 받는다(문서 004 ¶11). 첫째 열은 2012년부터 아무것도 주지 않는다. 엘리트의 충성도를 먼저 그려 보고 확인하라. 둘째 열은 무기보다 선물을 앞세운다. 한쪽에 쓴 돈은 다른 쪽에 쓸 수 없기 때문이다. 충성도에서 선물의 가중치는 주장을 그대로 담은 가정이며, 이것이 없으면 무엇이 남는지는 주장 화면이 시험한다.",
      },
      paragraphs: [11],
      claims: ["S4-04"],
      state: {
        columns: [
          { scenario: "baseline", levers: { "pyongyang.gifts": 0 } },
          { scenario: "gifts-first", levers: {} },
        ],
        series: ["loyalty.elite", "gifts.elite.ratio", "fund.gifts.usd", "fund.weapons.usd"],
      },
      bet: "loyalty.elite",
    },
    {
      title: { en: "News that travels with goods", ko: "상품과 함께 오는 소식" },
      text: {
        en: "Trade brings information of the outside world, and devices teach people gradually (document 004 ¶9, ¶12). Goods that say nothing stand beside goods that say twice as much. Watch the order in time: exposure, then loyalty, then compliance, which repression holds up besides. Exposure and its weight in loyalty are assumed, and no series of the real country stands beside them.",
        ko: "무역은 바깥세상의 정보를 들여오고 기기는 사람들을 조금씩 가르친다(문서 004 ¶9, ¶12). 아무것도 전하지 않는 상품과 두 배로 전하는 상품을 나란히 두었다. 노출, 충성도, 그리고 억압도 떠받치는 순응도의 순서로 시간의 흐름을 보라. 노출과 그 가중치는 가정이며 곁에 놓을 실제 자료가 없다.",
      },
      paragraphs: [4, 9, 12],
      claims: ["S4-02"],
      state: {
        columns: [
          { scenario: "information-off", levers: {} },
          { scenario: "information-double", levers: {} },
        ],
        mode: "difference",
        series: ["exposure.information", "loyalty.public", "loyalty.trader", "compliance.index"],
      },
    },
    {
      title: { en: "A gift that tells", ko: "선물이 전하는 것" },
      text: {
        en: "A trade official's daughter was given an iPad and two laptops (document 004 ¶12): the reward itself informs. Gifts that tell nothing stand beside gifts that tell three times as much. The document sees both effects at once (document 004 ¶10): a gift pleases now and informs for years. Compare the first year with the last; whether the slow effect ever outweighs the quick one is what its claim is about.",
        ko: "어느 무역 간부의 딸은 아이패드와 노트북 두 대를 선물로 받았다(문서 004 ¶12). 보상 자체가 정보를 전하는 것이다. 아무것도 전하지 않는 선물과 세 배로 전하는 선물을 나란히 두었다. 문서는 두 효과를 함께 본다(문서 004 ¶10). 선물은 지금 기쁘게 하고 여러 해에 걸쳐 알게 한다. 첫해와 마지막 해를 비교하라. 느린 효과가 빠른 효과를 넘어서는 때가 오는지가 이 주장의 핵심이다.",
      },
      paragraphs: [10, 12],
      claims: ["S4-05", "S4-09"],
      state: {
        columns: [
          { scenario: "baseline", levers: { "information.giftContent": 0 } },
          { scenario: "baseline", levers: { "information.giftContent": 3 } },
        ],
        mode: "difference",
        series: ["exposure.elite", "loyalty.elite", "compliance.elite", "rents.elite.ratio"],
      },
    },
    {
      title: { en: "Hard to stop?", ko: "막기 어려운가" },
      text: {
        en: "Trade that comes from people is hard to stop, the more so where nobody documents it (document 004 ¶3, ¶4, ¶9). The borders are half closed from January 2014 on, and in the other column the state has trade to itself throughout. Compare imports with papers and without, and ask whether the people's part of trade grows when all of it shrinks. That a state could do the second is assumed: the scenario says what would follow, not that it can be done.",
        ko: "주민에게서 나온 교역은 막기 어렵고, 기록이 없으면 더욱 그렇다(문서 004 ¶3, ¶4, ¶9). 한 열에서는 2014년 1월부터 국경을 절반 닫고, 다른 열에서는 내내 국가가 무역을 독점한다. 서류 있는 수입과 없는 수입을 비교하고, 전체가 줄 때 주민 교역의 비중이 커지는지 물어보라. 국가가 독점할 수 있다는 것은 가정이다. 이 시나리오는 그럴 경우의 결과를 말할 뿐 가능하다고 말하지 않는다.",
      },
      paragraphs: [3, 4, 9],
      claims: ["S4-01", "S4-06"],
      state: {
        columns: [
          {
            scenario: "baseline",
            levers: { "pyongyang.borderClosure": [{ from: "2014-01", value: 0.5 }] },
          },
          { scenario: "state-trade-monopoly", levers: {} },
        ],
        to: "2016-12",
        since: "2014-01",
        mode: "ratio",
        series: [
          "trade.documented.usd",
          "trade.undocumented.usd",
          "trade.true.imports.usd",
          "exposure.information",
        ],
      },
    },
    {
      title: { en: "People who live apart from the state", ko: "국가와 떨어져 사는 사람들" },
      text: {
        en: "Growing trade means that groups grow who do not depend on the elite; loyalty falls, and with it compliance, the regime's main source of power (document 004 ¶13, ¶14). In one column market work yields a third more; in the other loyalty itself is pushed down, whatever the reason. The first asks whether markets cost loyalty, the second what lost loyalty costs the state. Both are indices: a fall says that strain grows and nothing of what people will do.",
        ko: "교역이 늘면 엘리트에 기대지 않는 집단이 커지고, 충성도가 떨어지며, 체제의 주된 힘인 순응도 함께 떨어진다(문서 004 ¶13, ¶14). 한 열에서는 시장 활동의 소득이 3분의 1 가까이 늘고, 다른 열에서는 이유를 불문하고 충성도 자체를 낮춘다. 첫째는 시장이 충성도를 깎는지 묻고, 둘째는 충성도 하락이 국가에 무엇을 앗아 가는지 묻는다. 둘 다 지수다. 하락은 긴장이 커진다는 뜻일 뿐 주민이 무엇을 할지는 말하지 않는다.",
      },
      paragraphs: [13, 14],
      claims: ["S4-07", "S4-08"],
      state: {
        columns: [
          { scenario: "baseline", levers: { "market.income": 1.3 } },
          { scenario: "baseline", levers: { "loyalty.shock": -0.2 } },
        ],
        mode: "difference",
        series: ["households.informalIncomeShare", "loyalty.public", "compliance.index", "labour.mobilised"],
      },
    },
    {
      title: { en: "Support and undermine", ko: "떠받치면서 허문다" },
      text: {
        en: "The trade both supports the system and undermines it (document 004 ¶10). To see the two together, half of all crossings are shut from 2012 on: food, pay and news go with them. Where the line starts on one side of nothing and ends on the other, both halves of the sentence hold, each at its time. Whether it crosses may turn on the weight of outside information, which nobody has measured: the answer may well be that the model cannot tell.",
        ko: "이 교역은 체제를 떠받치면서 허물기도 한다(문서 004 ¶10). 둘을 함께 보려고 2012년부터 모든 통상구를 절반 닫았다. 식량과 보수와 소식이 함께 줄어든다. 선이 0의 한쪽에서 시작해 다른 쪽에서 끝난다면 문장의 두 반쪽은 각자의 때에 모두 맞는다. 선이 0을 가로지르는지는 아무도 재 본 적 없는 외부정보의 가중치에 달려 있을 수 있다. 모형이 판정하지 못한다는 것이 답일 수도 있다.",
      },
      paragraphs: [10, 11, 13],
      claims: ["S4-02", "S4-05", "S4-07"],
      state: {
        columns: [{ scenario: "baseline", levers: { "pyongyang.borderClosure": 0.5 } }],
        mode: "difference",
        series: ["compliance.index", "loyalty.public", "loyalty.elite", "exposure.information"],
      },
    },
  ],
};
