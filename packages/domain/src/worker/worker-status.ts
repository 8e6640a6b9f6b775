/** Where a worker stands with the custodian of their home area. */
export type WorkerStatus = 'CANDIDATE' | 'VERIFIED' | 'INELIGIBLE' | 'DECEASED' | 'MOVED' | 'GRADUATED' | 'WITHDRAWN'

/**
 * Which status may follow which.
 *
 * Every way back leads to CANDIDATE: whoever returns, becomes poor again or was struck off by mistake is looked at
 * anew before money is spent on them. That holds for the dead too: villages do report the wrong person's death.
 */
export const STATUS_TRANSITIONS: Readonly<Record<WorkerStatus, readonly WorkerStatus[]>> = {
  CANDIDATE: ['VERIFIED', 'INELIGIBLE', 'DECEASED', 'MOVED', 'WITHDRAWN'],
  VERIFIED: ['CANDIDATE', 'INELIGIBLE', 'DECEASED', 'MOVED', 'GRADUATED', 'WITHDRAWN'],
  INELIGIBLE: ['CANDIDATE', 'DECEASED', 'MOVED', 'WITHDRAWN'],
  DECEASED: ['CANDIDATE'],
  MOVED: ['CANDIDATE', 'DECEASED'],
  GRADUATED: ['CANDIDATE', 'DECEASED', 'MOVED'],
  WITHDRAWN: ['CANDIDATE', 'DECEASED', 'MOVED'],
}

export const WORKER_STATUSES = Object.keys(STATUS_TRANSITIONS) as readonly WorkerStatus[]

/** Whether one status may follow another; staying as one is always is. */
export function mayBecome(from: WorkerStatus, to: WorkerStatus): boolean {
  return from === to || STATUS_TRANSITIONS[from].includes(to)
}

/** Whether a text is one of the statuses. */
export function isWorkerStatus(text: string): text is WorkerStatus {
  return (WORKER_STATUSES as readonly string[]).includes(text)
}
