/** Tells whoever waits at the screen that the server is busy. The words and their frame come only when they are needed. */
export function sayBusy(seconds: number): void {
  void import('./tell-busy.ts').then(({ tellBusy }) => tellBusy(seconds))
}
