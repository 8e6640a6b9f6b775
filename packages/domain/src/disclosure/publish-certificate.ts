import { publishAtLeast } from './publish-cells.ts'

/** What the insurer has received for a pledge, as counted. */
export interface CertifiableCounts {
  readonly workers: number
  /** Months of all workers together. */
  readonly workerMonths: number
  readonly rupiah: bigint
  /** What one worker has at most. */
  readonly monthsOfWorker: number
  readonly rupiahOfWorker: bigint
}

/** At least so much; null where it would be about fewer than ten workers. */
export interface CertificateFigures {
  readonly workers: number | null
  readonly workerMonths: number | null
  readonly rupiah: bigint | null
}

/**
 * The figures of a certificate. It is shown to everybody, so paper and public page state the same: in steps of ten workers and of what ten of them have, rounded
 * down, so that no certificate states more than was received and two of one pledge show nobody who joined between them.
 *
 * @param counts whole, not negative; a worker has a month and a rupiah at least
 */
export function publishCertificate(counts: CertifiableCounts): CertificateFigures {
  const workers = publishAtLeast(BigInt(counts.workers), 'PUBLIC', 1n)
  if (workers === null) return { workers: null, workerMonths: null, rupiah: null }
  const months = publishAtLeast(BigInt(counts.workerMonths), 'PUBLIC', BigInt(counts.monthsOfWorker))
  return {
    workers: Number(workers),
    workerMonths: months === null ? null : Number(months),
    rupiah: publishAtLeast(counts.rupiah, 'PUBLIC', counts.rupiahOfWorker),
  }
}
