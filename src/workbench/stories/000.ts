/** Document 000: localization and import substitution. */
import { storyTitles } from "./titles.ts";
import type { Story } from "./types.ts";

export const localization: Story = {
  id: "000",
  title: storyTitles["000"],
  lead: {
    en: "Can a country under sanctions replace what it buys abroad with what it makes itself? Document 000 says partly, and names what holds it back.",
    ko: "제재를 받는 나라가 수입품을 국산품으로 대체할 수 있는가? 문서 000은 부분적으로 그렇다고 보고, 발목을 잡는 요인을 꼽는다.",
  },
  start: { from: "2012-01", to: "2018-12", since: "2012-01", mode: "level" },
  steps: [
    {
      title: { en: "A policy that grows over years", ko: "해마다 커진 정책" },
      text: {
        en: "Since 2014 the state has asked for home-made goods, to save imports and foreign currency (document 000 ¶7). In the model its support is a path of dates, a straight line from 2014 to December 2017; that it is straight is assumed. Compare where consumer goods come from before and after; what buyers take depends on price and quality. Nothing is changed here yet: this is the baseline.",
        ko: "2014년 이후 북한 당국은 수입과 외화 지출을 줄이려고 국산화를 요구해 왔다(문서 000 ¶7). 모형에서 국가 지원은 2014년부터 2017년 12월까지 직선으로 오르는 일정이며, 직선이라는 것은 가정이다. 전후로 기초 소비재의 원산지가 어떻게 바뀌는지 비교해 보라. 구매자는 가격과 품질을 보고 고른다. 여기서는 아직 아무것도 바꾸지 않았다. 이것이 기준선이다.",
      },
      paragraphs: [3, 7],
      claims: ["S0-01"],
      state: {
        columns: [{ scenario: "baseline", levers: {} }],
        series: [
          "policy.localizationSupport",
          "basics.share.localized",
          "basics.share.chinese",
          "gdp.lightIndustry",
        ],
      },
    },
    {
      title: { en: "Your bet: full support from the start", ko: "내기: 처음부터 전면 지원한다면" },
      text: {
        en: "Now support is full from January 2012 on. The document calls the policy partly successful, in light industry above all (document 000 ¶8, ¶9). Draw what you expect of light industry, then look at the model's answer. How fast support builds capacity is an assumed parameter; the claims page says what is left when it is neutral.",
        ko: "이제 2012년 1월부터 국산화를 전면 지원한다. 문서는 이 정책이 경공업을 중심으로 부분적으로 성공했다고 본다(문서 000 ¶8, ¶9). 경공업 생산이 어떻게 될지 먼저 선을 그어 보고 모형의 답을 확인하라. 지원이 생산능력을 늘리는 속도는 가정한 모수이며, 이 모수를 중립값에 두면 무엇이 남는지는 주장 화면에서 볼 수 있다.",
      },
      paragraphs: [8, 9],
      claims: ["S0-03", "S0-05", "S0-07"],
      state: {
        columns: [{ scenario: "full-localization", levers: {} }],
        series: ["gdp.lightIndustry", "localized.output", "gdp.heavyIndustry", "gdp.real"],
      },
      bet: "gdp.lightIndustry",
    },
    {
      title: { en: "Does it save foreign currency?", ko: "외화를 아끼는가" },
      text: {
        en: "The purpose was to need less from abroad (document 000 ¶7). Read two lines against each other: finished consumer goods that are no longer bought, and inputs that home plants now need. Full support stands beside none at all; the baseline lies between. Whether the bill as a whole falls depends on how readily buyers take home goods for Chinese ones, an elasticity that comes from other countries.",
        ko: "정책의 목적은 해외 의존을 줄이는 것이었다(문서 000 ¶7). 두 선을 맞대어 읽어 보라. 더는 사지 않게 된 완제품 수입과, 국내 공장이 새로 필요로 하는 투입재 수입이다. 전면 지원과 지원이 전혀 없는 경우를 나란히 두었고 기준선은 그 사이에 있다. 전체 수입액이 줄어드는지는 구매자가 중국산 대신 국산을 얼마나 쉽게 고르는지에 달려 있는데, 이 탄력성은 다른 나라에서 빌려 온 값이다.",
      },
      paragraphs: [3, 7],
      claims: ["S0-02"],
      state: {
        columns: [
          { scenario: "full-localization", levers: {} },
          { scenario: "baseline", levers: { "pyongyang.localizationSupport": 0 } },
        ],
        mode: "ratio",
        series: [
          "trade.imports.basics.usd",
          "trade.imports.intermediates.usd",
          "trade.true.imports.usd",
          "fx.stock.usd",
        ],
      },
    },
    {
      title: { en: "Behind a levy, or out into the world", ko: "보호 장벽 안에서, 또는 해외로" },
      text: {
        en: "The document warns that substitution without exports loses the gains of the division of labour, and holds up South Korea's turn to exports (document 000 ¶9). Three roads stand side by side: a levy on imports, the same levy with a push abroad, and exports with market access and foreign capital. The third differs from the others in sanctions and money too, so do not credit the push alone. Look at what people consume, not only at what plants make.",
        ko: "문서는 수출 없는 수입대체가 국제분업의 이익을 잃는다고 경고하며 한국의 수출 전환을 예로 든다(문서 000 ¶9). 세 갈래 길을 나란히 놓았다. 수입 부과금만 두는 길, 부과금을 두면서 해외로 밀고 나가는 길, 시장 접근과 외자를 갖춘 수출의 길이다. 셋째 길은 제재와 자금도 다르므로 그 차이를 수출 추진만의 공으로 돌려서는 안 된다. 공장이 만드는 양만이 아니라 주민이 소비하는 양을 보라.",
      },
      paragraphs: [9],
      claims: ["S0-09", "S0-11", "S0-13"],
      state: {
        columns: [
          { scenario: "protect-only", levers: {} },
          { scenario: "protect-and-export", levers: {} },
          { scenario: "export-led", levers: {} },
        ],
        to: "2021-12",
        mode: "ratio",
        series: [
          "households.consumption.real",
          "industry.unitCost.basics",
          "localized.quality",
          "trade.exports.basics.usd",
        ],
      },
    },
    {
      title: { en: "Who gets the support", ko: "누가 지원을 받는가" },
      text: {
        en: "Successful firms had the state behind them, or the capital of the donju (document 000 ¶9). Here full support is given by politics alone, by profit alone, and with the donju kept out. Compare output with what it cost in capital. The weight of politics in the baseline has no source, so what matters is how far apart the lines lie, not where they start.",
        ko: "성공한 기업 뒤에는 국가의 지원이나 돈주의 자본이 있었다(문서 000 ¶9). 여기서는 전면 지원을 정치 논리로만 나누는 경우, 수익성으로만 나누는 경우, 돈주를 배제하는 경우를 비교한다. 산출을 투입된 자본과 견주어 보라. 기준선에서 정치 논리의 비중은 출처가 없는 값이므로, 선의 출발점보다 선 사이의 간격이 중요하다.",
      },
      paragraphs: [8, 9],
      claims: ["S0-07", "S0-08", "S0-10"],
      state: {
        columns: [
          { scenario: "full-localization", levers: { "pyongyang.politicalSelection": 1 } },
          { scenario: "full-localization", levers: { "pyongyang.politicalSelection": 0 } },
          { scenario: "full-localization", levers: { "pyongyang.donjuCapital": 0 } },
        ],
        series: [
          "localized.output",
          "output.perInvestment",
          "localized.donjuShare",
          "industry.unitCost.basics",
        ],
      },
    },
    {
      title: { en: "What holds it back", ko: "무엇이 발목을 잡는가" },
      text: {
        en: "Arms distort the use of resources, capital of every kind is short, institutions are stiff: so says document 000 ¶10. A third less for army and arms stands beside machines, roads and skills bought together, and beside managers who decide in markets left alone. The three are not of equal cost, so this is no ranking. Whether each of them matters by itself is a claim with a verdict of its own.",
        ko: "군수가 자원 배분을 왜곡하고, 온갖 자본이 부족하며, 제도가 경직되어 있다는 것이 문서 000 ¶10의 진단이다. 군·군수 자원을 3분의 1 줄인 경우, 설비·도로·숙련에 함께 투자한 경우, 시장을 내버려 두고 지배인이 결정하는 경우를 나란히 두었다. 세 경우의 비용이 같지 않으므로 순위를 매길 수는 없다. 각각이 따로 효과가 있는지는 별도의 판정이 달린 주장이다.",
      },
      paragraphs: [10],
      claims: ["S0-14", "S0-15", "S0-16", "S0-17"],
      state: {
        columns: [
          { scenario: "arms-cut", levers: {} },
          {
            scenario: "baseline",
            levers: {
              "pyongyang.moneyCapital": 20,
              "pyongyang.infrastructure": 20,
              "pyongyang.humanCapital": 20,
            },
          },
          {
            scenario: "baseline",
            levers: { "pyongyang.enterpriseAutonomy": 1, "pyongyang.marketControl": 0 },
          },
        ],
        to: "2021-12",
        mode: "ratio",
        series: ["gdp.real", "households.consumption.real", "gdp.lightIndustry", "capital.overhead"],
      },
    },
    {
      title: { en: "What this rests on", ko: "무엇에 기대고 있는가" },
      text: {
        en: "Fog now hides what is only assumed: what stays visible has observed figures beside it, or parameters with a source. Where much of the story lies in the fog, that is a finding too. A claim of document 000 may come out contradicted or undetermined over all draws of the parameters (¶9 holds several); the claims page says how each did, and what would flip it.",
        ko: "이제 안개가 가정에만 기댄 것을 가린다. 남아 있는 것은 관측치가 곁에 있거나 출처 있는 모수에 기댄 것이다. 이야기의 많은 부분이 안개 속에 있다면 그것 또한 하나의 결과다. 문서 000의 주장은(¶9에 여럿이 있다) 모수 표본 전체에서 반박되거나 판정되지 않을 수도 있다. 각각의 판정과 무엇이 이를 뒤집는지는 주장 화면에 있다.",
      },
      paragraphs: [9],
      claims: ["S0-02", "S0-03", "S0-11"],
      state: {
        columns: [{ scenario: "full-localization", levers: {} }],
        fog: true,
        rivals: true,
        series: ["gdp.real", "trade.imports.usd", "localized.output", "localized.quality"],
      },
    },
  ],
};
