import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconZoomReset } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { FollowedJob } from '../FollowedJob.tsx'
import classes from './SearchStrip.module.css'
import { DuplicateSearchQuery, StartDuplicateSearchMutation } from './search.query.ts'
import { foundBy } from './search-result.ts'

/** When everybody was last compared with everybody, and doing it again. Who changes is compared without it. */
export function SearchStrip(props: { onFound: () => void }) {
  const { moment, number } = useFormats()
  const [{ data }, ask] = useQuery({ query: DuplicateSearchQuery, requestPolicy: 'cache-and-network' })
  const start = useOperation(StartDuplicateSearchMutation)
  const refresh = () => ask({ requestPolicy: 'network-only' })
  const { last, underWay } = data?.duplicateSearch ?? { last: null, underWay: null }
  const onStart = async () => {
    if ((await start.run((idempotencyKey) => ({ input: { idempotencyKey } }))) === null) return
    start.refuse(null)
    refresh()
  }
  if (underWay !== null) {
    return (
      <div className={classes.running}>
        <FollowedJob
          jobId={underWay.id}
          onEnd={() => {
            refresh()
            props.onFound()
          }}
        />
      </div>
    )
  }
  return (
    <div className={classes.strip}>
      <span>
        {last?.finishedAt ? (
          <Trans>
            Terakhir dicari ulang {moment(last.finishedAt)} oleh {last.createdBy?.name ?? '—'}:{' '}
            {number(foundBy(last.result))} pasangan baru.
          </Trans>
        ) : (
          <Trans>
            Setiap perubahan dibandingkan dengan sendirinya; pencarian ulang menyeluruh belum pernah dilakukan.
          </Trans>
        )}
      </span>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconZoomReset size={16} aria-hidden />}
        loading={start.busy}
        disabled={data === undefined}
        onClick={() => void onStart()}
      >
        <Trans>Cari ulang</Trans>
      </Button>
      <ProblemAlert problem={start.problem} />
    </div>
  )
}
