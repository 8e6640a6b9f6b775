import { Trans } from '@lingui/react/macro'
import { IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Notice } from '../../ui/Notice.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { FreePlacesByDecreeQuery } from './replacements.query.ts'

/** One line for each decree with free places, on the home of whoever may fill them; each opens the decree. */
export default function FreePlacesNotice() {
  return useMay('DECREE_READ') ? <Lines /> : null
}

function Lines() {
  const { number } = useFormats()
  const nameOf = useDecreeName()
  const [{ data, error }, ask] = useQuery({ query: FreePlacesByDecreeQuery, requestPolicy: 'cache-and-network' })
  if (data === undefined)
    return (
      <QueryStates
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Tempat kosong tidak dapat dimuat</Trans>}
        loading={null}
      />
    )
  const decrees = data.freePlacesByDecree.filter(({ decree }) => decree?.mayFillPlaces)
  if (decrees.length === 0) return null
  return (
    <Notice tone="info" icon={IconUserPlus}>
      {decrees.map(
        ({ decree, places }) =>
          decree !== null && (
            <div key={decree.id}>
              <Trans>
                {number(places)} tempat kosong di {nameOf(decree)}:{' '}
                <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
                  lihat siapa yang menggantikan
                </Link>
              </Trans>
            </div>
          ),
      )}
    </Notice>
  )
}
