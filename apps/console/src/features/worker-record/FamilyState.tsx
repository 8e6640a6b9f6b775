import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { claimLooks } from '../claims/claim-words.ts'
import { FamilyStateQuery } from './family-state.query.ts'

/** How far the family's case is, to who may read claims. Nothing of what happened, and nothing where no case is open or was. */
export function FamilyState(props: { workerId: string }) {
  return useMay('CLAIM_READ') ? <Cases {...props} /> : null
}

function Cases(props: { workerId: string }) {
  const { day } = useFormats()
  const [{ data }] = useQuery({
    query: FamilyStateQuery,
    variables: { id: props.workerId },
    requestPolicy: 'cache-and-network',
  })
  const cases = (data?.lifeEvents ?? []).flatMap(({ claim, isWithdrawn }) =>
    isWithdrawn || claim === null ? [] : [claim],
  )
  if (cases.length === 0) return null
  return (
    <Card title={<Trans>Klaim keluarga</Trans>}>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: 8 }}>
        {cases.map(({ id, state, stateSince, missingPapers }) => (
          <li key={id}>
            <LookBadge look={claimLooks[state]} /> <Trans>sejak {day(stateSince)}</Trans>
            {missingPapers > 0 && (
              <>
                , <Plural value={missingPapers} other="kurang # dokumen" />
              </>
            )}
            .{' '}
            <Link to="/klaim/$claimId" params={{ claimId: id }}>
              <Trans>Buka kasusnya</Trans>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
