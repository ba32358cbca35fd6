import { IconBarcode } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';

export type ScanAnswer = 'right' | 'attention' | 'wrong';
const LOOK = {
  right: { tone: 'acc', border: 'var(--cb-accent)', pitches: [880] },
  attention: { tone: 'amber', border: 'var(--cb-part)', pitches: [520, 520] },
  wrong: { tone: 'bad', border: 'var(--cb-bad)', pitches: [220, 180, 220] },
} as const;

/** A sound of its own for each answer, so that nobody has to look up. */
export function soundScan(answer: ScanAnswer): void {
  const context = new AudioContext();
  LOOK[answer].pitches.forEach((pitch, i) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = context.currentTime + i * 0.14;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.12, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.12);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.12);
  });
  window.setTimeout(() => void context.close(), 1_000);
}

type Props = Readonly<{ answer: ScanAnswer; title: ReactNode; children?: ReactNode; end?: ReactNode; isSilent?: boolean }>;

/** Always at the same place: right (ink, next instruction), needs attention (amber), wrong (red). */
export function ScanBox({ answer, title, children, end, isSilent = false }: Props) {
  const { tone, border } = LOOK[answer];
  useEffect(() => {
    if (!isSilent) soundScan(answer);
  }, [answer, isSilent]);
  return (
    <div className="scan" style={{ borderColor: border }} role={answer === 'wrong' ? 'alert' : 'status'}>
      <IconBarcode size={36} stroke={1.4} className={tone} aria-hidden />
      <div className="col">
        <b className={answer === 'wrong' ? 'fs16 bad' : 'fs16'}>{title}</b>
        {children}
      </div>
      {end !== undefined && <div className="scan-end">{end}</div>}
    </div>
  );
}
