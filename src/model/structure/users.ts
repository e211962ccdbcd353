/** Users of plan goods besides firms: the army, the farms' tractors, road and rail transport, homes and offices. */
export const USER = { army: 0, farms: 1, transport: 2, homes: 3 } as const;
export const OTHER_USER_COUNT = 4;
/** Their ranks on the allocation ladder. */
export const otherUserRank = Uint8Array.of(1, 3, 4, 2);
