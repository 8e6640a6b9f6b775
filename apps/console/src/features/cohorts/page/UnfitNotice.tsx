import { useLingui as useI18n } from '@lingui/react'
import { Plural, Trans } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { type CohortDetail, type UnfitPerson, UnfitQuery } from '../cohort.query.ts'

const shown = 5

/**
 * Whom the lock would refuse today, told before anybody asks for it. Judged beside the page and not with it: it looks at everybody on the list.
 */
export function UnfitNotice({ cohort }: { cohort: CohortDetail }) {
  const { number } = useFormats()
  const isOpen = cohort.state === 'DRAFT' || cohort.state === 'PUBLISHED'
  const [{ data }] = useQuery({
    query: UnfitQuery,
    variables: { id: cohort.id },
    requestPolicy: 'network-only',
    pause: !isOpen || cohort.members === 0,
  })
  const unfit = isOpen ? data?.cohort?.unfit : null
  if (!unfit || unfit.total === 0) return null
  return (
    <Notice tone="bad" icon={IconAlertTriangle}>
      <Trans>
        {number(unfit.total)} anggota tidak memenuhi aturan program hari ini, sehingga kohort ini tidak dapat dikunci.
      </Trans>{' '}
      {cohort.state === 'DRAFT' ? (
        <Trans>Hitung ulang konsepnya.</Trans>
      ) : (
        <Trans>
          Catat keberatan tentang mereka supaya cadangannya masuk, atau tarik pengumumannya dan hitung ulang.
        </Trans>
      )}
      <UnfitPeople people={unfit.people.slice(0, shown)} />
      {unfit.people.length > shown && (
        <details>
          <summary>
            <Plural value={unfit.people.length - shown} one="# orang lagi" other="# orang lagi" />
          </summary>
          <UnfitPeople people={unfit.people.slice(shown)} />
        </details>
      )}
    </Notice>
  )
}

function UnfitPeople({ people }: { people: readonly UnfitPerson[] }) {
  const { i18n } = useI18n()
  return (
    <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
      {people.map(({ workerId, name, reason }) => (
        <li key={workerId}>
          <Link to="/pekerja/$workerId" params={{ workerId }}>
            {name ?? '—'}
          </Link>
          : {i18n.locale === 'en' ? reason.textEn : reason.text}
        </li>
      ))}
    </ul>
  )
}
