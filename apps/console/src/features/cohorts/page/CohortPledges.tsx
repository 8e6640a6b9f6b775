import { Trans } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { LookBadge } from '../../../ui/LookBadge.tsx'
import { pledgeLooks } from '../../pledges/pledge-words.ts'
import type { CohortDetail } from '../cohort.query.ts'

/** Which companies pay for whom on it, and under which agreement. */
export function CohortPledges(props: Pick<CohortDetail, 'pledges'>) {
  if (props.pledges.length === 0) return null
  return (
    <Card
      title={<Trans>Dari janji perusahaan</Trans>}
      hint={<Trans>Daftar ini hanya memuat orang yang dipegang janji-janji ini</Trans>}
    >
      <FactList
        facts={props.pledges.flatMap(({ id, people, pledge }) =>
          pledge === null
            ? []
            : [[<Company key={id} pledge={pledge} />, <Part key="is" pledge={pledge} people={people} />] as const],
        )}
      />
    </Card>
  )
}

type Pledge = NonNullable<CohortDetail['pledges'][number]['pledge']>

function Company(props: { pledge: Pledge }) {
  const { id, company } = props.pledge
  return (
    <Link to="/janji/$pledgeId" params={{ pledgeId: id }}>
      {company?.name ?? '—'}
    </Link>
  )
}

function Part(props: { pledge: Pledge; people: number }) {
  const { months, number } = useFormats()
  const { agreement, fromMonth, untilMonth, state } = props.pledge
  return (
    <Group gap="xs">
      <span>
        <Trans>{number(props.people)} anggota</Trans> · {months(fromMonth, untilMonth)}
      </span>
      {agreement !== null && (
        <Link to="/perjanjian/$agreementId" params={{ agreementId: agreement.id }}>
          {agreement.number ?? agreement.title}
        </Link>
      )}
      <LookBadge look={pledgeLooks[state]} />
    </Group>
  )
}
