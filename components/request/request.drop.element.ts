/** Takes files that are dragged onto the form or pasted, wherever on it, for the place shown. */
import type { FilePlace } from './request.form.machine.js';
import type { Host } from './request.host.element.js';

/** Browsers name what is dragged before they show it. */
const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

const isWritten = (target: EventTarget | undefined): boolean =>
  target instanceof Element && (target.matches('input, textarea, select') || (target as HTMLElement).isContentEditable);

export class FileDrop {
  /** Files are being dragged over the form. */
  over = false;
  readonly #host: Host;
  readonly #take: (of: FilePlace, files: Iterable<File>) => void;
  #listening: AbortController | undefined;

  constructor(host: Host, take: (of: FilePlace, files: Iterable<File>) => void) {
    this.#host = host;
    this.#take = take;
  }

  listen(): void {
    this.end();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { element } = this.#host;
    element.addEventListener('dragover', (event) => this.#drag(event), { signal });
    element.addEventListener('dragleave', (event) => { if (!element.contains(event.relatedTarget as Node | null)) this.#show(false); }, { signal });
    element.addEventListener('drop', (event) => this.#dropped(event), { signal });
    // What is pasted goes to the page where nothing has the focus.
    document.addEventListener('paste', (event) => this.#pasted(event), { signal });
  }

  end(): void {
    this.#listening?.abort();
  }

  /** The place an event means: the one it happens in, else that of the problem, else the first shown. */
  #place(event: Event): FilePlace | undefined {
    const places = [...this.#host.element.renderRoot.querySelectorAll<HTMLElement>('[data-place]')];
    const path = event.composedPath();
    const at = places.find((one) => path.includes(one)) ?? places.find(({ dataset }) => dataset.place === 'attachments') ?? places[0];
    return at?.dataset.place as FilePlace | undefined;
  }

  #drag(event: DragEvent): void {
    if (!hasFiles(event) || !this.#place(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
    this.#show(true);
  }

  #dropped(event: DragEvent): void {
    const of = this.#place(event);
    if (!hasFiles(event) || !of) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    this.#show(false);
    this.#take(of, event.dataTransfer!.files);
  }

  #pasted(event: ClipboardEvent): void {
    const [target] = event.composedPath();
    const ours = event.composedPath().includes(this.#host.element);
    const { files, types } = event.clipboardData ?? {};
    const of = this.#place(event);
    if (!files?.length || !of || event.defaultPrevented) return;
    // A field of the vendor's page has its own use for it; a field of ours, for words.
    if (isWritten(target) && (!ours || types!.includes('text/plain'))) return;
    event.preventDefault();
    this.#take(of, files);
  }

  #show(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.#host.requestUpdate();
  }
}
