import { useLingui } from '@lingui/react/macro'
import { useViewer } from '../../session/viewer.ts'
import type { Transfer } from './custody.query.ts'

/** What each answer means for this person's record, for the side that gives and for the side that takes. */
export function useAnswerWords(transfer: Transfer) {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const name = transfer.subject?.name ?? t`orang ini`
  const from = transfer.fromTenant.shortName
  const to = transfer.toTenant.shortName
  const village = transfer.toVillage.name
  const taking = transfer.toTenant.id === tenant.id
  return {
    ACCEPT: {
      title: t`Terima serah terima ${name}`,
      meaning: taking
        ? t`${to} menjadi pengampu data ${name}, dengan tempat tinggal ${village}. Sejak saat itu hanya Anda yang mengubahnya, dan riwayatnya ikut. Jalan, RT, dan RW yang lama hanya ada di riwayat: isilah yang baru.`
        : t`${to} menjadi pengampu data ${name}, dengan tempat tinggal ${village}. Sejak saat itu Anda tidak lagi mengubahnya.`,
      confirm: taking ? t`Terima sebagai pengampu` : t`Serahkan datanya`,
    },
    REFUSE: {
      title: t`Tolak serah terima ${name}`,
      meaning: t`Data ${name} tetap diampu ${from}. Alasan Anda dikirim kepada pengusulnya.`,
      confirm: t`Tolak serah terima`,
    },
    WITHDRAW: {
      title: t`Tarik usulan serah terima ${name}`,
      meaning: t`Data ${name} tetap diampu ${from}. Usulan ini hilang dari antrean ${to}.`,
      confirm: t`Tarik usulan`,
    },
  }
}
