import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ProductView } from '#shared/product/schema';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { Key } from '../kernel/key-cap';

type Props = Readonly<{ products: readonly ProductView[]; onChoose: (product: ProductView | null) => void }>;
const SHOWN = 9;

/** 這位客戶的商品: a digit chooses, 0 is another device. It takes the focus, because it is the next question. */
export function ProductPicker({ products, onChoose }: Props) {
  const t = useT('counterIntake');
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const shown = products.slice(0, SHOWN);
  useEffect(() => list.current?.focus(), []);

  const onKeyDown = (e: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (/^\d$/.test(e.key) && !e.ctrlKey && !e.altKey) {
      const product = shown[Number(e.key) - 1];
      if (e.key === '0') onChoose(null);
      else if (product) onChoose(product);
      else return;
    } else if (by) setAt((at + by + shown.length + 1) % (shown.length + 1));
    else if (e.key === 'Enter' && !e.nativeEvent.isComposing) onChoose(shown[at] ?? null);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return (
    <div
      ref={list}
      className="picker"
      role="listbox"
      aria-label={t('whichProduct')}
      aria-activedescendant={`picker-${at}`}
      data-field
      data-item="identifier"
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {shown.map((p, i) => (
        <div
          key={p.id}
          id={`picker-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          onMouseMove={() => setAt(i)}
          onClick={() => onChoose(p)}
          onKeyDown={undefined}
        >
          <Key>{i + 1}</Key>
          <span className="ell b">{[p.brand, p.model].filter(Boolean).join(' ')}</span>
          <span className="t2 nw">{p.identifier === null ? t('noSerial') : <Imei value={p.identifier} />}</span>
          <span className="t3 fs12 nw">{p.purchaseOn}</span>
        </div>
      ))}
      <div
        id={`picker-${shown.length}`}
        role="option"
        tabIndex={-1}
        aria-selected={at === shown.length}
        onMouseMove={() => setAt(shown.length)}
        onClick={() => onChoose(null)}
        onKeyDown={undefined}
      >
        <Key>0</Key>
        <span className="grow">{t('otherProduct')}</span>
      </div>
    </div>
  );
}
