import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import type { DemoWorker, EarlierVersion } from './demo-worker.ts'
import { epochDay, isoDayOf } from './epoch-day.ts'
import { inventHome, inventPhone } from './homes.ts'
import type { Chance } from './random.ts'

/** Why a verified person is no longer one, as an officer writes it. */
const REASON_OF_STATUS: Readonly<Partial<Record<WorkerStatus, string>>> = {
  DECEASED: 'Laporan kematian dari desa, akta kematian menyusul.',
  MOVED: 'Pindah domisili menurut laporan desa.',
  GRADUATED: 'Sudah membayar iuran sendiri.',
  INELIGIBLE: 'Tidak memenuhi syarat pada verifikasi ulang.',
}

const STATUS_HISTORY_SHARE = 0.16
const ADDRESS_HISTORY_SHARE = 0.0012
const PHONE_HISTORY_SHARE = 0.001
const BIRTH_DATE_HISTORY_SHARE = 0.0008

/** Gives some hundred people one earlier version: what the record said before an officer of the area corrected it. */
export function bringHistory(chance: Chance, people: readonly DemoWorker[], asOf: IsoDay): readonly DemoWorker[] {
  return people.map((worker) => {
    const change = inventChange(chance, worker)
    if (change === null) return worker
    const registered = epochDay(worker.registeredOn)
    const replacedOn = isoDayOf(chance.between(registered + 1, epochDay(asOf) - 1))
    return { ...worker, earlier: { ...change, replacedOn } }
  })
}

function inventChange(chance: Chance, worker: DemoWorker): Omit<EarlierVersion, 'replacedOn'> | null {
  const roll = chance.next()
  const because = REASON_OF_STATUS[worker.status]
  if (because !== undefined) return roll < STATUS_HISTORY_SHARE ? { facts: { status: 'VERIFIED' }, because } : null
  if (roll < ADDRESS_HISTORY_SHARE) {
    const { address, rt, rw } = inventHome(chance, worker.custodianCode)
    return { facts: { address, rt, rw }, because: 'Pindah rumah di desa yang sama.' }
  }
  if (roll < ADDRESS_HISTORY_SHARE + PHONE_HISTORY_SHARE) {
    return { facts: { phone: inventPhone(chance) }, because: 'Nomor telepon berganti.' }
  }
  if (roll < ADDRESS_HISTORY_SHARE + PHONE_HISTORY_SHARE + BIRTH_DATE_HISTORY_SHARE) {
    const birthDate = isoDayOf(epochDay(worker.birthDate) + chance.pick([-365, -30, -1, 1, 31, 366]))
    return { facts: { birthDate }, because: 'Tanggal lahir disesuaikan dengan KTP.' }
  }
  return null
}
