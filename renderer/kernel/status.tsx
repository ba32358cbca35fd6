import type { ReactNode } from 'react';
import { load } from '#shared/messages/catalogue';
import type { StatusTone } from '../style/theme';
import { useLanguage } from './i18n';
import { STATUS_LOOK, type StatusOwner, type Statuses } from './status-look';

type ToneProps = Readonly<{ tone: StatusTone; icon?: ReactNode; children: ReactNode }>;

/** A verdict that is no status: tint, icon, word. */
export const Tone = ({ tone, icon, children }: ToneProps) => (
  <span className={`pill ${tone}`} style={{ color: `var(--cb-${tone})`, background: `var(--cb-${tone}-bg)` }}>
    {icon}
    {children}
  </span>
);

type Props<O extends StatusOwner> = Readonly<{ of: O; is: Statuses[O] }>;

/** The word of a status. */
export function useStatusWord(): <O extends StatusOwner>(of: O, is: Statuses[O]) => string {
  const { status } = load(useLanguage().language);
  return (of, is) => (status[of] as Readonly<Record<string, string>>)[is] ?? is;
}

/** `<Status of="repairCard" is={card.status} />`: colour, icon and word, never two of the three. */
export function Status<O extends StatusOwner>({ of: owner, is }: Props<O>) {
  const word = useStatusWord();
  const [tone, Glyph] = STATUS_LOOK[owner][is];
  return (
    <Tone tone={tone} icon={<Glyph size={13} stroke={2} aria-hidden />}>
      {word(owner, is)}
    </Tone>
  );
}
