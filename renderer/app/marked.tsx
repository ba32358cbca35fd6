type Props = Readonly<{ text: string; found: string | null | undefined }>;

/** The letters that were found, marked. */
export function Marked({ text, found }: Props) {
  const at = found ? text.toLowerCase().indexOf(found.toLowerCase()) : -1;
  if (!found || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + found.length)}</mark>
      {text.slice(at + found.length)}
    </>
  );
}
