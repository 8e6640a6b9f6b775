import { tracingChannel } from 'node:diagnostics_channel'

/** One statement as it is sent, while its caller stands on the stack. */
export interface TracedStatement {
  readonly text: string
  /** Once it is answered. */
  readonly result?: readonly object[]
}

const channel = tracingChannel<string, TracedStatement>('payung:statement')

/** Tells whoever listens on the channel of each statement with its rows. Tests do, and compare columns with declared rows; else it costs nothing. */
export function traced<Row>(text: string, send: () => Promise<Row[]>): Promise<Row[]> {
  return channel.hasSubscribers ? channel.tracePromise(send, { text }) : send()
}
