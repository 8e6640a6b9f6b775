import { Trans } from '@lingui/react/macro'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { ContributionListDetail } from './billing.query.ts'

/** Says to whoever sees a list that is not billed yet what it asks for months after a death, and how these months come off it. */
export function ListedAfterDeath(props: { listed: ContributionListDetail['listedAfterDeath']; isSent: boolean }) {
  const { number, rupiah } = useFormats()
  if (props.listed === null) return null
  const { people, months, amount } = props.listed
  return (
    <Notice tone="warn" icon={IconHeartHandshake}>
      <Trans>
        Dilaporkan meninggal sejak daftar ini disusun: {number(people)} orang. Daftar ini masih memuat {number(months)}{' '}
        bulan sesudah mereka meninggal, {rupiah(amount)}.
      </Trans>{' '}
      {props.isSent ? (
        <Trans>Selagi belum ditagih, orang lain dapat menariknya kembali; disusun lagi, bulan itu tidak ikut.</Trans>
      ) : (
        <Trans>Sisihkan daftar ini dan susun lagi: bulan itu tidak ikut terdaftar.</Trans>
      )}
    </Notice>
  )
}

/** Says whom a list that is not billed yet does not ask for, so that nobody looks for them on it. */
export function LeftOutAfterDeath(props: { leftOut: ContributionListDetail['leftOutAfterDeath'] }) {
  const { number } = useFormats()
  if (props.leftOut === null) return null
  const { people, months } = props.leftOut
  return (
    <Notice tone="info" icon={IconHeartHandshake}>
      <Trans>
        {number(people)} orang tidak ditagih karena dilaporkan meninggal: {number(months)} bulan sesudah mereka
        meninggal. Bila laporannya ditarik, bulan itu dapat didaftar lagi.
      </Trans>
    </Notice>
  )
}
