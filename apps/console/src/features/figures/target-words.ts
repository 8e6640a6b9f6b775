import { msg } from '@lingui/core/macro'
import type { TargetDocumentKind } from '@payung/domain/figures/target-path'

/** On what a target rests, by its kind. */
export const targetDocumentWords: Readonly<Record<TargetDocumentKind, ReturnType<typeof msg>>> = {
  PERDA: msg`Peraturan daerah`,
  PERKADA: msg`Peraturan kepala daerah`,
  KEPUTUSAN: msg`Keputusan kepala daerah`,
  RPJMD: msg`Rencana pembangunan jangka menengah (RPJMD)`,
  RKPD: msg`Rencana kerja tahunan (RKPD)`,
  OTHER: msg`Dokumen lain`,
}
