/** Korean words of the shell. */
import type { shell as english } from "../en/shell.ts";

export const shell: Readonly<Record<keyof typeof english, string>> = {
  "shell.title": "Autarky",
  "shell.subtitle": "제재 아래 자력갱생 경제의 실험실",
  "shell.skip": "본문으로 건너뛰기",
  "shell.views": "보기",
  "shell.view.explore": "탐색",
  "shell.view.understand": "이해",
  "shell.view.claims": "주장",
  "shell.view.stories": "이야기",
  "shell.sheet.share": "공유",
  "shell.sheet.changes": "변경 목록",
  "shell.sheet.palette": "명령",
  "shell.sheet.keys": "단축키",
  "shell.loading": "불러오는 중 …",
  "shell.starting": "모형을 시작하고 있습니다 …",
  "shell.machine.failed": "모형을 시작하지 못했습니다: {problem}",
  "shell.restarted": "작업자 하나가 멈추어 새것으로 바꾸었습니다. 하던 계산은 다시 합니다.",
  "shell.missing": "이 브라우저에서는 실행할 수 없습니다. 없는 기능: {features}.",
  "shell.link.problems": "링크의 일부를 읽지 못했습니다: {problems}.",
  "shell.error": "이 부분에서 오류가 났습니다: {problem}",
  "shell.error.again": "다시 시도",
  "shell.dismiss": "닫기",
  "shell.notices": "알림",
  "shell.hash.title": "상태 해시",
  "shell.hash.waiting": "계산 중 …",
  "shell.hash.how":
    "활성 시나리오, 등록된 모수, 행위자 하나가 {households}가구 대표, 시드 {seed}, {from}~{to}. 명령줄에서도 같은 값이 나옵니다.",
  "shell.versions": "버전 {version}, 모형 {model}, 사후분포 {posterior}.",
  "shell.honest":
    "모수 열 개 중 아홉 개가 가정인 모형의 결과입니다. 충성, 순응, 압력, 안보는 지수이며 확률이 아닙니다.",
  "shell.accounts": "계정 잔차: {residuals}.",
};
