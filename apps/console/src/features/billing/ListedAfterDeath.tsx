import { Plural, Trans } from '@lingui/react/macro'
import { IconHeartHandshake } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { ContributionListDetail } from './billing.query.ts'

/** Says to whoever sees a list that is not billed yet what it asks for months after a death, and how these months come off it. */
export function ListedAfterDeath(props: { listed: ContributionListDetail['listedAfterDeath']; isSent: boolean }) {
  const { number, rupiah } = useFormats()
  if (props.listed === null) return null
  const { people, months, amount, who } = props.listed
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
      <Who who={who} people={people} />
    </Notice>
  )
}

/** Says whom a list that is not billed yet does not ask for, so that nobody looks for them on it. */
export function LeftOutAfterDeath(props: { leftOut: ContributionListDetail['leftOutAfterDeath'] }) {
  const { number } = useFormats()
  if (props.leftOut === null) return null
  const { people, months, who } = props.leftOut
  return (
    <Notice tone="info" icon={IconHeartHandshake}>
      <Trans>
        {number(people)} orang tidak ditagih karena dilaporkan meninggal: {number(months)} bulan sesudah mereka
        meninggal. Bila laporannya ditarik, bulan itu dapat didaftar lagi.
      </Trans>
      <Who who={who} people={people} />
    </Notice>
  )
}

/** Each opens; who may not be opened by the viewer is only counted. */
function Who(props: { who: readonly { readonly id: string; readonly name: string }[]; people: number }) {
  const more = props.people - props.who.length
  if (props.who.length === 0) return null
  return (
    <ul style={{ margin: '8px 0 0', paddingLeft: 20 }}>
      {props.who.map(({ id, name }) => (
        <li key={id}>
          <Link to="/pekerja/$workerId" params={{ workerId: id }}>
            {name}
          </Link>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Plural value={more} other="dan # orang lain" />
        </li>
      )}
    </ul>
  )
}
