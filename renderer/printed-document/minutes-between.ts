const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
const minuteOf = (text: string): number | null => {
  const [, hours, minutes] = CLOCK.exec(text.trim()) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
};

/** How long a line of one's own day is, while it is written (B21); nothing until both times stand and the second is later. */
export function minutesBetween(from: string, to: string): number | null {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return start === null || end === null || end <= start ? null : end - start;
}
