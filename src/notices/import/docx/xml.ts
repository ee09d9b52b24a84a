import { Parser } from 'htmlparser2';

/** What is met in an XML part, in its order. Names keep their prefix ("w:p"), attributes too ("w:val"). */
interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads XML event by event. It forgives what is not well-formed, and expands no entities but XML's own. */
export function readXml(xml: string, { open, close, text = () => undefined }: XmlHandler): void {
  const parser = new Parser(
    { onopentag: open, onclosetag: close, ontext: text },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}
