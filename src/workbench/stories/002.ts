/** Document 002: the 20x10 regional factories, and who pays for them. */
import { storyTitles } from "./titles.ts";
import type { Story } from "./types.ts";

export const regionalFactories: Story = {
  id: "002",
  title: storyTitles["002"],
  lead: {
    en: "Twenty counties a year for ten years are to get a factory. Document 002 asks whether they can run, who gains, and what Russia has to do with it.",
    ko: "10년 동안 해마다 20개 시·군에 공장을 짓는다. 문서 002는 그 공장들이 돌아갈 수 있는지, 누가 이득을 보는지, 러시아가 무슨 상관인지를 묻는다.",
  },
  start: { from: "2022-01", to: "2030-12", since: "2024-01", mode: "level" },
  steps: [
    {
      title: { en: "The promise, and the model's future", ko: "약속, 그리고 모형의 미래" },
      text: {
        en: "In January 2024 the leader promised a factory for each of 200 counties and cities, built by soldiers (document 002 ¶3, ¶23). The baseline carries the announced pace of twenty a year; the scenario never begins. Years after 2018 are not fitted to anything: they show what follows from the announcements and from the model, not what will be. Compare factories begun, factories finished, and how much of them is used.",
        ko: "2024년 1월 김정은은 200개 시·군마다 군대를 동원해 공장을 짓겠다고 약속했다(문서 002 ¶3, ¶23). 기준선에는 발표된 대로 해마다 20개가 들어 있고, 시나리오에서는 아예 시작하지 않는다. 2018년 이후는 어떤 자료에도 맞춘 것이 아니다. 발표와 모형에서 따라 나오는 것일 뿐 앞날이 아니다. 착공, 준공, 가동률을 비교하라.",
      },
      paragraphs: [3, 4, 23],
      claims: ["S2-01", "S2-13"],
      state: {
        columns: [{ scenario: "20x10-off", levers: {} }],
        series: [
          "factories20x10.begun",
          "factories20x10.completed",
          "factories20x10.utilisation",
          "basics.perHead.provinces",
        ],
      },
    },
    {
      title: { en: "Your bet: build new, or mend what there is?", ko: "내기: 새로 지을까, 고칠까" },
      text: {
        en: "To build 200 more while existing factories run under capacity is irrational, one expert says (document 002 ¶5, ¶26). The first column spends the same cement, fuel and machines on old plants and builds none; draw what light industry makes of it. The second does neither. What a dollar yields in an old plant against a new one is assumed, so watch how wide the bands are.",
        ko: "기존 공장도 다 돌리지 못하면서 200개를 더 짓는 것은 비합리적이라고 한 전문가는 말한다(문서 002 ¶5, ¶26). 첫째 열은 같은 시멘트·연료·설비를 기존 공장에 쓰고 새로 짓지 않는다. 경공업이 어떻게 될지 그려 보라. 둘째 열은 둘 다 하지 않는다. 같은 돈이 기존 공장과 새 공장에서 내는 성과의 차이는 가정이므로 띠의 폭을 눈여겨보라.",
      },
      paragraphs: [5, 26],
      claims: ["S2-02", "S2-16"],
      state: {
        columns: [
          { scenario: "20x10-rehabilitation", levers: {} },
          { scenario: "20x10-off", levers: {} },
        ],
        series: [
          "gdp.lightIndustry",
          "output.perInvestment",
          "basics.perHead.provinces",
          "utilisation.state",
        ],
      },
      bet: "gdp.lightIndustry",
    },
    {
      title: { en: "Cured of the import disease?", ko: "수입병은 나았는가" },
      text: {
        en: "The factories are to make the soap, paper and clothes that come from China (document 002 ¶24, ¶25). Read the share of Chinese goods beside the imports of inputs: dependence can move from the shop to the plant. The second column adds a levy on imported consumer goods and full support of localization: look at what that does to consumption in calm years. The model has no price for safety; the claim sets such years against one in which China is cut off.",
        ko: "이 공장들은 중국에서 들여오던 비누, 종이, 옷을 만들 것이라고 한다(문서 002 ¶24, ¶25). 중국산 비중을 투입재 수입과 나란히 읽어 보라. 의존은 상점에서 공장으로 자리를 옮길 수 있다. 둘째 열은 수입 소비재 부과금과 국산화 전면 지원을 더한다. 평온한 해의 소비가 어떻게 되는지 보라. 모형에는 안전의 값이 없으며, 해당 주장은 평온한 해를 중국과의 무역이 끊긴 해와 견준다.",
      },
      paragraphs: [19, 24, 25],
      claims: ["S2-03", "S2-06"],
      state: {
        columns: [
          { scenario: "20x10-off", levers: {} },
          {
            scenario: "baseline",
            levers: {
              "pyongyang.importProtection": [{ from: "2024-01", value: 0.5 }],
              "pyongyang.localizationSupport": [{ from: "2024-01", value: 1 }],
            },
          },
        ],
        series: [
          "basics.share.chinese",
          "basics.share.county",
          "trade.imports.intermediates.usd",
          "households.consumption.real",
        ],
      },
    },
    {
      title: { en: "Centre and provinces", ko: "중앙과 지방" },
      text: {
        en: "Provinces are largely left to fend for themselves, and regions that cope would free the centre for arms and elites (document 002 ¶18, ¶20, ¶21). The map shows consumption by county; play the years and compare the capital with the rest. The column deals out power and inputs alike in place of by rank. Counties are drawn about their positions, and a factory counts for its county whatever it makes, since nobody has said what that is.",
        ko: "지방은 대체로 알아서 살아가야 하고, 지방이 자립하면 중앙은 군비와 엘리트에 더 쓸 수 있다(문서 002 ¶18, ¶20, ¶21). 지도는 시·군별 소비를 보여 준다. 연도를 돌려 가며 평양과 나머지를 비교하라. 이 열은 전력과 투입재를 서열 대신 고르게 나눈다. 시·군은 위치를 중심으로 그린 것이며, 공장이 무엇을 만들지는 발표되지 않았으므로 품목에 관계없이 그 군의 공장으로 친다.",
      },
      paragraphs: [4, 18, 20, 21],
      claims: ["S2-04", "S2-12"],
      state: {
        columns: [
          { scenario: "baseline", levers: { "pyongyang.centreFirst": [{ from: "2024-01", value: 0 }] } },
        ],
        to: "2028-12",
        series: ["gap.pyongyang", "inequality.theil.regional", "centre.netTransfers.usd"],
        map: { observer: "consumption", year: 2028 },
      },
      picture: "map",
    },
    {
      title: { en: "Russia's windfall", ko: "러시아 특수" },
      text: {
        en: "The war has proven a bonanza, paid in oil, food and materials (document 002 ¶6, ¶7, ¶10, ¶13). One column has no deal with Russia at all, the other has the full value of the arms come back; the baseline lies between, with a share that is assumed. Ask whether the factories depend on the windfall, or only ordinary consumption does. What arms sell for is not known either.",
        ko: "우크라이나 전쟁은 석유와 식량, 원자재로 값을 받는 횡재였다(문서 002 ¶6, ¶7, ¶10, ¶13). 한 열에는 러시아와의 거래가 전혀 없고, 다른 열에서는 무기 대가를 전액 돌려받는다. 기준선은 그 사이에 있으며 회수 비율은 가정이다. 공장이 이 횡재에 기대는지, 일반 소비만 그런지 물어보라. 무기가 얼마에 팔리는지도 알려져 있지 않다.",
      },
      paragraphs: [6, 7, 10, 12, 13],
      claims: ["S2-07", "S2-10"],
      state: {
        columns: [
          { scenario: "one-patron", levers: {} },
          { scenario: "russia-windfall", levers: {} },
        ],
        since: "2023-09",
        to: "2027-12",
        series: [
          "russia.return.usd",
          "households.consumption.real",
          "gdp.heavyIndustry",
          "factories20x10.completed",
        ],
      },
    },
    {
      title: { en: "Two patrons or one", ko: "후원국이 둘일 때와 하나일 때" },
      text: {
        en: "Two patrons rather than one: the strategy of the cold war (document 002 ¶27, ¶28). Both columns bring the same sum from 2012 on, once from China alone and once with Russia beside it. The question is whether China's terms improve when it is not the only one; how strongly they do is a parameter that encodes the claim, so the claims page sets it to neutral. The new routes to Russia come on top of the sum.",
        ko: "하나보다 둘의 후원국을 두는 것은 냉전 시대의 전략이다(문서 002 ¶27, ¶28). 두 열은 2012년부터 같은 금액을 받되, 하나는 중국에서만, 하나는 러시아에서도 받는다. 물음은 중국이 유일한 상대가 아닐 때 중국의 교역 조건이 나아지는가이다. 그 세기는 주장 자체를 담은 모수이므로 주장 화면은 이를 중립값에 놓고 다시 판정한다. 러시아행 새 수송로는 이 금액과 별도다.",
      },
      paragraphs: [11, 27, 28],
      claims: ["S2-08", "S2-17"],
      state: {
        columns: [
          { scenario: "one-patron-equal", levers: {} },
          { scenario: "two-patrons-equal", levers: {} },
        ],
        from: "2012-01",
        to: "2018-12",
        since: "2012-01",
        mode: "difference",
        series: ["terms.china", "food.kcalPerDay", "households.consumption.real", "trade.imports.china.usd"],
      },
    },
    {
      title: { en: "The crisis of 2021, taken apart", ko: "2021년 식량 위기를 뜯어보면" },
      text: {
        en: "Closed borders, sanctions and a miserable harvest together made the food crisis (document 002 ¶14). Here a closure and a bad season meet in the calm years of 2014 and 2015, so that each can be seen by itself; sanctions of that weight did not exist then. The third column has China's door shut for good (document 002 ¶17). Look at calories and at prices: stores and merchants may soften the first blow, and the question is for how long.",
        ko: "국경 봉쇄, 제재, 흉작이 함께 식량 위기를 만들었다(문서 002 ¶14). 여기서는 각각을 따로 볼 수 있도록 평온했던 2014~2015년에 봉쇄와 흉작을 놓았으며, 그때는 그만한 제재가 없었다. 셋째 열은 중국과의 무역이 아예 끊긴 경우다(문서 002 ¶17). 열량과 가격을 보라. 비축과 상인이 첫 충격을 덜어 줄 수 있는데, 얼마나 오래 그러한지가 물음이다.",
      },
      paragraphs: [14, 17],
      claims: ["S2-11", "S2-15"],
      state: {
        columns: [
          { scenario: "border-closure", levers: {} },
          { scenario: "food-crisis", levers: {} },
          { scenario: "china-cut-off", levers: {} },
        ],
        from: "2013-01",
        to: "2016-12",
        since: "2014-01",
        series: ["food.kcalPerDay", "price.rice.kpw", "security.want", "trade.imports.china.usd"],
      },
    },
  ],
};
