import type { Output } from '#shared/contract/contract';
import { useT } from '../kernel/i18n';
import { Key } from '../kernel/key-cap';

type Person = Output<'staff.signInList'>[number];
type Props = Readonly<{ people: readonly Person[]; chosen: Person | null; onChoose: (person: Person) => void }>;

/** Who may sign in; the first nine have a digit. */
export function PeopleList({ people, chosen, onChoose }: Props) {
  const t = useT('signIn');
  const posts = useT('posts');
  return (
    <section className="sheet" aria-labelledby="who">
      <header className="front-sheet-head fs14">
        <h1 id="who" className="sheet-title">
          {t('who')}
        </h1>
        <span className="end t2 fs12">{t('how')}</span>
      </header>
      <div className="people">
        {people.map((person, i) => (
          <button key={person.id} type="button" className="person" aria-pressed={person === chosen} onClick={() => onChoose(person)}>
            {i < 9 ? <Key>{i + 1}</Key> : <span />}
            <span className="col">
              <b className="fs16 ell">{person.name}</b>
              <span className="fs12 t2 ell">{person.posts.map((p) => posts(p)).join('　')}</span>
            </span>
            <span className="fs12 t3">{person.staffNo}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
