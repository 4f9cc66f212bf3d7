/** What a story does with the request form, by its parts. */

export interface Form extends HTMLElement { submit(): Promise<unknown> }

export const formIn = (canvas: HTMLElement): Form => canvas.querySelector<Form>('aftercare-request')!;

/** Waits until something stands in the form. */
export async function find(form: Form, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = form.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  throw new Error(`no ${selector}`);
}

/** Waits until a part of the form is there. */
export const part = (form: Form, name: string): Promise<HTMLElement> => find(form, `[part~=${name}]`);

/** Presses what stands in the form, once it does. */
export const press = async (form: Form, selector: string): Promise<void> => (await find(form, selector)).click();

/** Goes on to a step, counted from 1. */
export async function toStep(form: Form, step: number): Promise<void> {
  for (let at = 1; at < step; at += 1) {
    await press(form, '[part~=next]');
    await find(form, `[part~=steps] li:nth-child(${at}).done`);
  }
}
