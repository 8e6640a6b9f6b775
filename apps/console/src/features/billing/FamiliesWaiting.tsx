import { Trans } from '@lingui/react/macro'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { ContributionListDetail } from './billing.query.ts'

/** Says to whoever sees a list that is not paid that families wait for it, and how long it can still be paid. */
export function FamiliesWaiting(props: { waiting: ContributionListDetail['familiesWaiting'] }) {
  const { day, number } = useFormats()
  if (props.waiting === null) return null
  const { families, payBy, daysLeft } = props.waiting
  return (
    <Notice tone="warn" icon={IconHeartHandshake}>
      <Trans>
        Keluarga yang menunggu: {number(families)}. Orang di daftar ini dilaporkan meninggal sedangkan iurannya belum
        lunas, sehingga santunan keluarganya tertahan.
      </Trans>{' '}
      {payBy !== null &&
        daysLeft !== null &&
        (daysLeft < 0 ? (
          <Trans>
            Bulan yang paling lama tertunggak hanya dapat dibayar sampai {day(payBy)}, dan hari itu sudah lewat.
            Bicarakan dengan kantor cabang BPJS Ketenagakerjaan.
          </Trans>
        ) : (
          <Trans>
            Bulan yang paling lama tertunggak masih dapat dibayar sampai {day(payBy)}: {number(daysLeft)} hari lagi.
          </Trans>
        ))}
    </Notice>
  )
}
