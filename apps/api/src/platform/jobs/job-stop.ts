/** Somebody asked the job to stop; it ends as CANCELLED. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled'
}

/** The process is shutting down; the job runs again elsewhere or later. */
export class JobInterrupted extends Error {
  override readonly name = 'JobInterrupted'
}
