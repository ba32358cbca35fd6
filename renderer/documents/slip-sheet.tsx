import type { Head } from '#shared/printed-document/models/blocks';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import type { Roll } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import type { Run, SlipBlock } from '#shared/printed-document/slip/slip-block';
import { slipBlocks } from '#shared/printed-document/slip/slip-blocks';
import { Barcode, Qr } from './code';
import { Prose } from './prose';
import { FieldList, Sheet, Signs, Terms, TotalLines } from './sheet-parts';

type Block<A extends SlipBlock['as']> = Extract<SlipBlock, { as: A }>;

const OwnLines = ({ lines, at }: Block<'ownLines'>) => (
  <div className={at === 'foot' ? 'p-look-foot p-center p-small' : 'p-center p-small'}>
    {lines.map((line, i) => (
      <p key={i}>
        <Prose text={line} />
      </p>
    ))}
  </div>
);

/** Centre, address and phones; a phone is never broken over a line. */
function Site({ block }: { block: Block<'site'> }) {
  return (
    <div className="p-center">
      <b className="p-slip-site">{block.company}</b>
      <p>
        <b>{block.site}</b>
      </p>
      <p className="p-small">{block.address}</p>
      <p className="p-small">
        {block.phones.map((phone, i) => (
          <span key={i}>
            {i === 0 ? '' : '　'}
            <span className="p-code">{phone}</span>
          </span>
        ))}
      </p>
    </div>
  );
}

function Pair({ block }: { block: Block<'pair'> }) {
  if (block.size === 'small')
    return (
      <div className="p-apart p-wrap p-small">
        <span className="p-code">{block.left}</span>
        <span className="p-right">
          <Prose text={block.right} />
        </span>
      </div>
    );
  return (
    <p className="p-apart">
      <span>{block.left}</span>
      <span className={block.size === 'strong' ? 'p-strong p-code' : 'p-code'}>{block.right}</span>
    </p>
  );
}

const Words = ({ run }: { run: Run }) => (run.isStrong ? <b>{run.text}</b> : <Prose text={run.text} />);

function Lines({ block }: { block: Block<'table'> }) {
  return (
    <table className="p-lines">
      <colgroup>
        <col />
        <col className="p-col-qty" />
        <col className="p-col-amount" />
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((c) => (
            <th key={c}>{c}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((cells, i) => (
          <tr key={i}>
            {cells.map((cell, n) => (
              <td key={n}>
                <Prose text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Codes({ block }: { block: Block<'qr'> }) {
  return (
    <div className="p-slip-codes">
      <Qr value={block.value} moduleMm={0.75} />
      <div className="p-small">
        {block.beside.map((run, i) => (
          <p key={i}>{run.isStrong ? <b>{run.text}</b> : run.text}</p>
        ))}
      </div>
    </div>
  );
}

function Drawn({ block }: { block: SlipBlock }) {
  switch (block.as) {
    case 'stamp':
    case 'void':
    case 'cut': // the sheet has the marks over its body, and the margin to cut in
      return null;
    case 'logo':
      return (
        <p className="p-center">
          <img className="p-logo" src={block.image} alt="" />
        </p>
      );
    case 'ownLines':
      return <OwnLines {...block} />;
    case 'site':
      return <Site block={block} />;
    case 'title':
      return (
        <div className="p-apart p-wrap">
          <b className="p-slip-title">{block.title}</b>
          <b className="p-slip-number p-code">{block.number}</b>
        </div>
      );
    case 'pair':
      return <Pair block={block} />;
    case 'text':
      return (
        <p className={block.isSmall ? 'p-small' : ''}>
          {block.runs.map((run, i) => (
            <Words key={i} run={run} />
          ))}
        </p>
      );
    case 'fields':
      return <FieldList fields={block.fields} />;
    case 'table':
      return <Lines block={block} />;
    case 'total':
      return <TotalLines total={block.total} />;
    case 'terms':
      return <Terms terms={block.terms} />;
    case 'signs':
      return <Signs signs={block.signs} />;
    case 'boxed':
      return <p className="p-boxed">{block.text}</p>;
    case 'qr':
      return <Codes block={block} />;
    case 'bars':
      return (
        <div className="p-number">
          <Barcode value={block.value} heightMm={10} />
          <span className="p-small p-code">{block.value}</span>
        </div>
      );
    case 'rule':
      return <hr />;
    case 'doubleRule':
      return <hr className="p-double" />;
  }
}

type Props = Readonly<{ doc: PaperDocument & Readonly<{ head: Head }>; mark: PrintMark; roll: Roll }>;

/** A slip on a roll of 80 or 58 mm: the blocks that a receipt printer's bytes are made of, drawn as a page. */
export function SlipSheet({ doc, mark, roll }: Props) {
  const blocks = slipBlocks(doc, { mark, roll }) ?? [];
  return (
    <Sheet size={roll === '58mm' ? 'slip p-narrow' : 'slip'} language={doc.head.language} mark={mark} look={doc.head.look} hasOwnFoot>
      {blocks.map((block, i) => (
        <Drawn key={i} block={block} />
      ))}
    </Sheet>
  );
}
