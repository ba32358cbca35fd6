import type { BoardCard } from '#shared/repair-card/schema';
import type { CardStatus } from '#shared/repair-card/states';

/** The lanes of the board, left to right as work goes; each stands for one or more statuses of the card (C4). */
export const LANES = ['OPEN', 'DIAGNOSING', 'QUOTED', 'REPAIRING', 'WAITING', 'REPAIRED', 'READY'] as const;
export type LaneName = (typeof LANES)[number];

const LANE_OF: Readonly<Record<CardStatus, LaneName | null>> = {
  OPEN: 'OPEN',
  DIAGNOSING: 'DIAGNOSING',
  QUOTED: 'QUOTED',
  APPROVED: 'REPAIRING',
  REPAIRING: 'REPAIRING',
  WAIT_PART: 'WAITING',
  OUTSOURCED: 'WAITING',
  REPAIRED: 'REPAIRED',
  PASSED: 'READY',
  REFUSED: 'READY',
  UNREPAIRABLE: 'READY',
  CLOSED: null,
  CANCELLED: null,
};
export const laneOf = (status: CardStatus): LaneName | null => LANE_OF[status];
/** The status whose colour and icon head the lane. */
export const LANE_LOOK: Readonly<Record<LaneName, CardStatus>> = {
  OPEN: 'OPEN',
  DIAGNOSING: 'DIAGNOSING',
  QUOTED: 'QUOTED',
  REPAIRING: 'REPAIRING',
  WAITING: 'WAIT_PART',
  REPAIRED: 'REPAIRED',
  READY: 'PASSED',
};

export type Lane = Readonly<{ name: LaneName; cards: readonly BoardCard[] }>;

/** Cards in their lanes, in the order the engine gave: rework first, then by promise. */
export const inLanes = (cards: readonly BoardCard[]): readonly Lane[] =>
  LANES.map((name) => ({ name, cards: cards.filter((c) => laneOf(c.status) === name) }));

export type BoardStep = 'up' | 'down' | 'left' | 'right';

/** The card an arrow leads to: up and down in the lane, left and right to the next lane that has cards, at the same height. */
export function neighbourOn(lanes: readonly Lane[], id: string | null, step: BoardStep): string | null {
  const first = lanes.find((l) => l.cards.length > 0)?.cards[0]?.id ?? null;
  const at = lanes.findIndex((l) => l.cards.some((c) => c.id === id));
  const lane = lanes[at];
  if (!lane) return first;
  const height = lane.cards.findIndex((c) => c.id === id);
  if (step === 'up' || step === 'down') return lane.cards[height + (step === 'down' ? 1 : -1)]?.id ?? id;
  const beside = step === 'right' ? lanes.slice(at + 1) : lanes.slice(0, at).toReversed();
  const next = beside.find((l) => l.cards.length > 0);
  return next ? (next.cards[Math.min(height, next.cards.length - 1)]?.id ?? id) : id;
}
