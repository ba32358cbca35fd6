import type { ReactNode } from 'react';
import { useT } from './i18n';
import { LanguageChoice } from './language-choice';
import { ProductMark } from './product-mark';
import { TodayLine } from './today-line';

/** `zone`: null until the engine has said where the centre is. */
type Props = Readonly<{ site: string | null; zone: string | null; children: ReactNode; foot: ReactNode }>;

/** The page before anyone is signed in: product, centre, clock, language. */
export function FrontPage({ site, zone, children, foot }: Props) {
  const t = useT('frame');
  return (
    <div className="front">
      <header className="row gap12 front-head">
        <span className="mark front-mark">
          <ProductMark />
        </span>
        <b className="fs16">{t('product')}</b>
        {site && <span className="t2">{site}</span>}
        <span className="row gap16 t2 front-end">
          {zone !== null && <TodayLine zone={zone} />}
          <LanguageChoice />
        </span>
      </header>
      <main className="front-main">{children}</main>
      <footer className="foot front-foot">{foot}</footer>
    </div>
  );
}
