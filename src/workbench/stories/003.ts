/** Document 003: North Korea, Inc. and the border between Hamgyong and Jilin. */
import { storyTitles } from "./titles.ts";
import type { Story } from "./types.ts";

export const borderland: Story = {
  id: "003",
  title: storyTitles["003"],
  lead: {
    en: "Between Hamgyong and Jilin, trade grew that nobody had planned: quota papers, forged ones, bribes and remittances. Document 003 says that it makes people safer.",
    ko: "함경도와 지린성 사이에는 아무도 계획하지 않은 교역이 자라났다. 와크와 위조 와크, 뇌물과 송금이 그것이다. 문서 003은 이 교역이 주민을 더 안전하게 한다고 말한다.",
  },
  start: { from: "2012-01", to: "2016-12", since: "2014-01", mode: "level" },
  steps: [
    {
      title: { en: "A border and its hinterland", ko: "국경과 배후지" },
      text: {
        en: "North Hamgyong has risen and South Hwanghae has fallen behind, says the document (document 003 ¶22). The map shows how many work on markets, county by county. The document speaks of 2002 to 2009 and the model begins in 2012; its claims are judged on a start with the institutions of 2009, all of whose figures are assumed. This story stays with 2012, which rests on more.",
        ko: "문서는 함경북도가 올라서고 황해남도가 뒤처졌다고 말한다(문서 003 ¶22). 지도는 시·군별 시장 활동 인구를 보여 준다. 문서는 2002~2009년을 말하지만 모형은 2012년에 시작한다. 이 문서의 주장은 수치 전부가 가정인 2009년의 제도에서 출발해 판정한다. 이 이야기는 근거가 더 많은 2012년에서 출발한다.",
      },
      paragraphs: [20, 22],
      claims: ["S3-01"],
      state: {
        columns: [{ scenario: "baseline", levers: {} }],
        series: ["gap.hamji", "hamji.trade.usd", "borderland.ties"],
        map: { observer: "marketWork", year: 2014 },
      },
      picture: "map",
    },
    {
      title: { en: "Your bet: shut the crossings", ko: "내기: 통상구를 닫는다면" },
      text: {
        en: "To see what the crossings give, close them: those of Hamgyong and Ryanggang, from January 2014 on (document 003 ¶20, ¶22, ¶26). Draw what becomes of North Hamgyong's lead over South Hwanghae. Then compare counties near the crossings with those far from any; goods can come by other ways, over Sinuiju and inland roads, and the question is how much of the loss that makes good.",
        ko: "통상구가 무엇을 주는지 보려면 닫아 보면 된다. 2014년 1월부터 함경도와 량강도의 통상구를 닫는다(문서 003 ¶20, ¶22, ¶26). 황해남도에 대한 함경북도의 우위가 어떻게 될지 그려 보라. 그다음 통상구에서 가까운 시·군과 먼 시·군을 비교하라. 상품은 신의주와 내륙 도로로 돌아올 수도 있으므로, 그것이 손실을 얼마나 메우는지가 물음이다.",
      },
      paragraphs: [20, 22, 26],
      claims: ["S3-01", "S3-02", "S3-04"],
      state: {
        columns: [
          {
            scenario: "baseline",
            levers: { "pyongyang.borderClosureHamji": [{ from: "2014-01", value: 1 }] },
          },
        ],
        series: ["gap.hamji", "consumption.nearCrossings", "consumption.farFromCrossings", "security.hamji"],
      },
      bet: "gap.hamji",
    },
    {
      title: { en: "North Korea, Inc.", ko: "주식회사 북한" },
      text: {
        en: "Bases earn foreign currency, trading companies sell, patrons in army, party and cabinet take their part, and a share goes to the leader, who keeps the elite loyal with it (document 003 ¶28 to ¶30). The picture shows flows of money between sectors in one year, booked twice so that they close to zero; a link opens the postings behind it. The shares along the chain are assumed, so trust the way the money takes more than how wide it is.",
        ko: "외화벌이 기지가 벌고, 무역회사가 팔고, 군·당·내각의 후견 기관이 몫을 떼며, 일부는 최고지도자에게 올라가 엘리트의 충성을 사는 데 쓰인다(문서 003 ¶28~¶30). 그림은 한 해 동안 부문 사이를 오간 돈의 흐름으로, 복식으로 기장되어 합이 0이 된다. 연결선을 누르면 그 뒤의 거래 기록이 열린다. 사슬을 따라 나누는 몫은 가정이므로 흐름의 굵기보다 돈이 지나는 길을 믿는 편이 낫다.",
      },
      paragraphs: [28, 29, 30],
      claims: ["S3-10", "S3-11", "S3-12"],
      state: {
        columns: [{ scenario: "baseline", levers: {} }],
        series: ["fund.inflow.usd", "levies.kpa.usd", "levies.kwp.usd", "bases.income.usd"],
        flowYear: 2014,
      },
      picture: "flows",
    },
    {
      title: { en: "Papers, real and forged", ko: "진짜 와크와 위조 와크" },
      text: {
        en: "A wah-ku says how much a company may trade; forged ones have widened trade, and markets sprang up along its routes (document 003 ¶33, ¶34). In the scenario nobody can forge. Look at how much of the forged trade comes back under real papers, and whether markets on the companies' routes lose more than others. The document also says that forgery does not mend the country's roads and plants; that is a claim of its own.",
        ko: "와크는 회사가 거래할 수 있는 양을 정한다. 위조 와크가 무역을 넓혔고 그 길을 따라 시장이 생겨났다(문서 003 ¶33, ¶34). 시나리오에서는 아무도 위조하지 못한다. 위조로 하던 무역이 정식 와크로 얼마나 돌아오는지, 무역로의 시장이 다른 곳보다 더 줄어드는지 보라. 문서는 위조가 나라의 도로와 설비를 되살리지는 못한다고도 하는데, 이는 별도의 주장이다.",
      },
      paragraphs: [33, 34],
      claims: ["S3-13", "S3-14", "S3-25"],
      state: {
        columns: [{ scenario: "no-forgery", levers: {} }],
        since: "2012-01",
        series: ["waku.legal.usd", "waku.forged.usd", "marketWork.onRoutes", "marketWork.offRoutes"],
      },
    },
    {
      title: { en: "Bribes: shelter or plunder?", ko: "뇌물은 보호인가 수탈인가" },
      text: {
        en: "With money people buy their way out of trouble, as long as nobody calls it political (document 003 ¶26, ¶36). The column has no bribes at all: compare the risk of punishment of donju, traders and workers, and what workers consume. If only those with money run less risk while workers pay, a bribe is shelter for some and plunder for others. Freedom from fear is an index here, with no unit outside the model.",
        ko: "정치적 사건만 아니라면 돈으로 곤경에서 벗어날 수 있다(문서 003 ¶26, ¶36). 이 열에는 뇌물이 전혀 없다. 돈주, 상인, 노동자가 처벌받을 위험과 노동자의 소비를 비교하라. 돈 있는 사람만 위험이 줄고 노동자는 돈만 낸다면 뇌물은 어떤 이에게는 보호이고 다른 이에게는 수탈이다. 공포로부터의 자유는 여기서 지수이며 모형 밖의 단위가 없다.",
      },
      paragraphs: [24, 26, 36],
      claims: ["S3-03", "S3-06"],
      state: {
        columns: [{ scenario: "baseline", levers: { "pyongyang.bribing": 0 } }],
        since: "2012-01",
        series: [
          "officials.punishRisk.donju",
          "officials.punishRisk.trader",
          "officials.punishRisk.worker",
          "households.worker.consumption",
          "security.fear",
        ],
      },
    },
    {
      title: { en: "Money from those who left", ko: "떠난 사람들이 보내는 돈" },
      text: {
        en: "Officials cheated abroad left for the South, count as missing, and send money to families and old partners (document 003 ¶35). One column pursues the brokers, the other has partners abroad cheat five times as much. Compare what is sent with what arrives, and counties with many senders with those that have few. How much becomes working capital is an assumed share, and the difference between the counties hangs on it.",
        ko: "해외에서 사기를 당한 간부들은 남으로 떠나 행방불명으로 처리되고, 가족과 옛 동업자에게 돈을 보낸다(문서 003 ¶35). 한 열은 브로커를 쫓고, 다른 열은 해외 상대방의 사기를 다섯 배로 한다. 보낸 돈과 도달한 돈을, 송금이 많은 시·군과 적은 시·군을 비교하라. 장사 밑천이 되는 비율은 가정이고 두 지역의 차이는 여기에 달려 있다.",
      },
      paragraphs: [35],
      claims: ["S3-15", "S3-16", "S3-17"],
      state: {
        columns: [
          { scenario: "remittance-crackdown", levers: {} },
          { scenario: "baseline", levers: { "trade.fraud": 5 } },
        ],
        since: "2012-01",
        series: [
          "remittances.usd",
          "remittances.received.usd",
          "consumption.senders",
          "consumption.fewSenders",
        ],
      },
    },
    {
      title: { en: "Loans to merchants, or aid to the state?", ko: "상인 대출인가, 국가 원조인가" },
      text: {
        en: "Small loans and training on the Chinese side would help North Koreans more than dealing with their state, the document holds (document 003 ¶19, ¶39 to ¶42). Fifty million dollars a year go to Jilin's merchants in one column, and as grain through the state in the other; the third has loans, training and routes together, at sizes of their own. Ask whose security rises, North Hamgyong's or the country's, and who on the Chinese side earns. The document names no amounts: all of them are assumed.",
        ko: "문서는 중국 쪽의 소액대출과 교육훈련이 북한 당국과의 거래보다 주민에게 더 도움이 된다고 본다(문서 003 ¶19, ¶39~¶42). 한 열에서는 해마다 5천만 달러가 지린성 상인에게 가고, 다른 열에서는 국가를 통해 곡물로 간다. 셋째 열은 대출, 교육훈련, 수송로를 각기 다른 규모로 함께 준다. 함경북도와 나라 전체 가운데 어디의 안보가 나아지는지, 중국 쪽에서는 누가 버는지 물어보라. 문서는 금액을 말하지 않으므로 금액은 모두 가정이다.",
      },
      paragraphs: [19, 39, 40, 41, 42],
      claims: ["S3-19", "S3-20", "S3-24", "S3-26"],
      state: {
        columns: [
          { scenario: "baseline", levers: { "china.microLoans": 50 } },
          { scenario: "baseline", levers: { "china.stateAid": 50 } },
          { scenario: "jilin-development", levers: {} },
        ],
        since: "2012-01",
        mode: "difference",
        series: ["security.hamji", "security.index", "jilin.income", "hamji.trade.usd"],
      },
    },
  ],
};
