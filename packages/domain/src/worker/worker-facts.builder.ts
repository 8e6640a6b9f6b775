import type { WorkerFactsDraft } from './worker-facts.ts'

/** A draft that can be saved as it stands, about an invented person; name what the test is about. */
export function aFactsDraft(change: WorkerFactsDraft = {}): WorkerFactsDraft {
  return {
    nationalId: '6112055511820202',
    name: 'Yuliana Kusuma',
    birthDate: '1982-11-15',
    sex: 'FEMALE',
    villageCode: '61.12.05.2003',
    ...change,
  }
}
