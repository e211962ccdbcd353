/** Document 001: sanctions, self-reliance and the elite's finance. */
import { storyTitles } from "./titles.ts";
import type { Story } from "./types.ts";

export const sanctions: Story = {
  id: "001",
  title: storyTitles["001"],
  lead: {
    en: "Document 001 holds that broad sanctions idle the state's plants and miss the elite, and that banks and accounts are where pressure counts. The story takes the argument apart.",
    ko: "문서 001은 포괄적 제재가 국영 공장을 멈추게 하면서도 엘리트는 비켜 가며, 압박이 통하는 곳은 은행과 계좌라고 주장한다. 이 이야기는 그 논지를 하나씩 뜯어본다.",
  },
  start: { from: "2012-01", to: "2018-12", since: "2016-03", mode: "level" },
  steps: [
    {
      title: { en: "What the measures did", ko: "제재가 한 일" },
      text: {
        en: "The measures since 2016 bar coal, ore, textiles and seafood and limit fuel (document 001 ¶15, ¶16). They are part of the baseline, since they happened; the scenario takes them all away. So read it backwards: what lies between the lines is what the model says the measures cost. Dots are published figures: see how near the model comes to them before you trust the distance between its lines.",
        ko: "2016년 이후의 제재는 석탄·광석·섬유·수산물 수출을 막고 연료 수입을 제한한다(문서 001 ¶15, ¶16). 실제로 일어난 일이므로 기준선에 들어 있고, 시나리오는 이를 모두 걷어 낸다. 그러니 거꾸로 읽어야 한다. 두 선 사이의 간격이 모형이 말하는 제재의 비용이다. 점은 발표된 수치다. 선 사이의 간격을 믿기 전에 모형이 이 점들에 얼마나 가까운지부터 보라.",
      },
      paragraphs: [11, 13, 15, 16],
      claims: ["S1-04", "S1-07"],
      state: {
        columns: [{ scenario: "sanctions-off", levers: {} }],
        from: "2014-01",
        rivals: true,
        series: ["trade.exports.usd", "trade.imports.usd", "utilisation.state", "fx.stock.usd"],
      },
    },
    {
      title: { en: "Oil, and coal in its place", ko: "석유, 그리고 석유를 대신한 석탄" },
      text: {
        en: "Half of the oil is cut off, once as it is and once with all fertilizer plants on coal gas (document 001 ¶28 to ¶30). Follow the chain: fuel, fertilizer, then the harvest a season later. That the crop answers to fertilizer is an elasticity from other countries; how much fertilizer depends on oil is the model's own account. The cut is harder than any that was adopted.",
        ko: "석유의 절반을 차단하되, 한 번은 그대로 두고 한 번은 비료 공장을 모두 석탄가스로 돌린다(문서 001 ¶28~¶30). 연료, 비료, 그리고 한 철 뒤의 수확으로 이어지는 사슬을 따라가 보라. 작황이 비료에 반응하는 정도는 다른 나라에서 가져온 탄력성이고, 비료가 석유에 얼마나 의존하는지는 모형 자체의 계산이다. 이 차단은 실제로 채택된 어떤 조치보다 강하다.",
      },
      paragraphs: [15, 28, 29, 30],
      claims: ["S1-05", "S1-06", "S1-14"],
      state: {
        columns: [
          { scenario: "oil-cut", levers: {} },
          { scenario: "gasification", levers: {} },
        ],
        to: "2016-12",
        since: "2012-01",
        mode: "ratio",
        series: ["fertilizer.output.tonnes", "food.grain.tonnes", "power.twh", "gdp.heavyIndustry"],
      },
    },
    {
      title: { en: "Do sanctions miss the elite?", ko: "제재는 엘리트를 비켜 가는가" },
      text: {
        en: "Party leaders go on making money abroad, the document says, while the state's industries stand still (document 001 ¶17). Compare how far the consumption of elite, workers and farmers lies from where it would be without measures. The last chart holds foreign pay and gifts against what the elite is used to; the leader's fund makes part of a loss good, and how large a part is assumed.",
        ko: "문서에 따르면 국영 공업이 멈춰 있는 동안에도 당 간부들은 해외에서 계속 돈을 번다(문서 001 ¶17). 제재가 없었을 경우와 비교해 엘리트, 노동자, 농민의 소비가 각각 얼마나 떨어져 있는지 보라. 마지막 그림은 외화 보수와 선물을 엘리트에게 익숙한 수준과 견준다. 통치자금이 손실의 일부를 메워 주는데 그 비율은 가정이다.",
      },
      paragraphs: [17],
      claims: ["S1-08"],
      state: {
        columns: [{ scenario: "sanctions-off", levers: {} }],
        from: "2014-01",
        mode: "ratio",
        series: [
          "households.elite.consumption",
          "households.worker.consumption",
          "households.farmer.consumption",
          "rents.elite.ratio",
        ],
      },
    },
    {
      title: {
        en: "Your bet: banks against goods, at equal cost",
        ko: "내기: 같은 비용의 은행 조치와 상품 조치",
      },
      text: {
        en: "Sanctions should aim at the elite's lifeline, says the document (document 001 ¶3 to ¶6, ¶19). Two packages cost the same foreign exchange over two years: one works on banks and accounts, the other on exports. Draw how loyal the elite is under the first, then compare the two. The equal cost was set by hand for the register's parameters and holds there alone; loyalty is an index and never a chance of anything.",
        ko: "문서는 제재가 엘리트의 돈줄을 겨누어야 한다고 말한다(문서 001 ¶3~¶6, ¶19). 두 묶음은 2년간 같은 외화 비용을 들인다. 하나는 은행과 계좌를, 다른 하나는 수출을 겨냥한다. 첫째 묶음 아래 엘리트의 충성도를 그려 본 뒤 둘을 비교하라. 비용은 등록된 모수에서 손으로 맞춘 것이어서 그 밖에서는 같지 않을 수 있다. 충성도는 지수일 뿐 무엇이 일어날 확률이 아니다.",
      },
      paragraphs: [3, 5, 6, 19],
      claims: ["S1-01", "S1-11"],
      state: {
        columns: [
          { scenario: "bank-package", levers: {} },
          { scenario: "commodity-package", levers: {} },
        ],
        to: "2014-12",
        since: "2012-01",
        series: ["loyalty.elite", "pressure.elite", "rents.elite.ratio", "fund.inflow.usd"],
      },
      bet: "loyalty.elite",
    },
    {
      title: { en: "Fines of nine digits", ko: "아홉 자리 벌금" },
      text: {
        en: "Pressure becomes maximal, one expert says, when banks face penalties of nine digits (document 001 ¶21). Severe measures stand here with a fine of ten million dollars, of a hundred, and of five hundred. In the model a bank serves as long as its fees outweigh the fine that it must expect, so look for a threshold. Where it lies follows from the assumed risk of being found out.",
        ko: "한 전문가는 은행이 아홉 자리 벌금을 물 때 비로소 최대 압박이 된다고 말한다(문서 001 ¶21). 강한 조치 아래 벌금이 천만, 1억, 5억 달러인 경우를 나란히 놓았다. 모형에서 은행은 수수료가 예상 벌금보다 클 때까지만 거래하므로 문턱이 있는지 보라. 그 문턱의 위치는 가정한 적발 위험에서 나온다.",
      },
      paragraphs: [20, 21],
      claims: ["S1-02", "S1-10"],
      state: {
        columns: [1e7, 1e8, 5e8].map((value) => ({
          scenario: "elite-finance",
          levers: { "sanctions.bankFineUsd": [{ from: "2016-03", value }] },
        })),
        from: "2015-01",
        series: [
          "finance.banksServing.count",
          "finance.bankService.share",
          "finance.settlementCost.share",
          "pressure.elite",
        ],
      },
    },
    {
      title: { en: "It bites, or it adapts", ko: "통하는가, 적응하는가" },
      text: {
        en: "Middlemen push money through (document 001 ¶20), and where one is lost another may come. Both columns put measures on banks and accounts; in the second nobody adapts. Compare the first year with the second: pressure that fades where evaders adapt, and stays where they cannot, would make both sides of the quarrel right. The speed of adaptation has no source. The second column differs from the baseline in two things, so hold it against the first.",
        ko: "해외 중개인이 돈을 통과시키고(문서 001 ¶20), 하나가 사라지면 다른 하나가 들어설 수 있다. 두 열 모두 은행과 계좌를 겨냥하지만 둘째 열에서는 아무도 적응하지 않는다. 첫해와 둘째 해를 비교하라. 적응하면 압박이 옅어지고 적응하지 못하면 그대로라면, 논쟁의 양쪽이 모두 옳은 셈이다. 적응 속도는 출처가 없다. 둘째 열은 기준선과 두 가지가 다르므로 첫째 열과 견주어야 한다.",
      },
      paragraphs: [5, 20],
      claims: ["S1-01", "S1-09"],
      state: {
        columns: [
          { scenario: "elite-finance", levers: {} },
          { scenario: "elite-finance", levers: { "variant.adaptation": 0 } },
        ],
        from: "2015-01",
        series: ["finance.payable.share", "finance.fees.usd", "trade.true.exports.usd", "pressure.elite"],
      },
    },
    {
      title: { en: "Office and market", ko: "직장과 시장" },
      text: {
        en: "People would rather earn on their own than be mobilised, and markets wear down the old belief (document 001 ¶38 to ¶43). Markets under full control stand beside markets left alone: look at who earns there, and at loyalty and compliance. The state gains obedience and loses revenue, or the other way round; the claims page asks whether one degree of control serves both. Missile tests, talks and concessions (document 001 ¶27) lie outside the model: it says nothing of them.",
        ko: "주민은 동원되기보다 스스로 벌기를 원하고, 시장은 낡은 신념을 갉아먹는다(문서 001 ¶38~¶43). 시장을 전면 통제한 경우와 방임한 경우를 나란히 두었다. 누가 시장에서 버는지, 충성도와 순응도는 어떤지 보라. 국가는 순응을 얻고 세입을 잃거나 그 반대가 되는데, 한 가지 통제 수준이 둘 다 채울 수 있는지는 주장 화면이 묻는다. 미사일 시험, 협상, 양보(문서 001 ¶27)는 모형 밖의 일이며 모형은 이에 대해 아무 말도 하지 않는다.",
      },
      paragraphs: [27, 38, 39, 40, 41, 42, 43],
      claims: ["S1-20", "S1-21", "S1-23", "S1-24"],
      state: {
        columns: [
          { scenario: "market-crackdown", levers: {} },
          { scenario: "market-tolerance", levers: {} },
        ],
        since: "2012-01",
        series: [
          "households.informalIncomeShare",
          "labour.marketWorkers",
          "loyalty.public",
          "compliance.index",
        ],
      },
    },
  ],
};
