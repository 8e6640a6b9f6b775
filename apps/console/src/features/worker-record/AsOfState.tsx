import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { useProblemWords } from '../../ui/ProblemAlert.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { useFieldWords } from '../workers/field-words.ts'

const WorkerAsOfQuery = graphql(`
  query WorkerAsOf($id: ID!, $day: CalendarDate!) {
    worker(id: $id) {
      id
      asOf(day: $day) { version name status fields { field value } }
    }
  }
`)

/** The record as it stood at the end of a day. */
export function AsOfState(props: { workerId: string; day: string; onClose: () => void }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { fieldName, fieldValue } = useFieldWords()
  const problemWords = useProblemWords()
  const [{ data, error, fetching }] = useQuery({
    query: WorkerAsOfQuery,
    variables: { id: props.workerId, day: props.day },
  })
  const state = data?.worker?.asOf
  const title = day(props.day)
  return (
    <Card
      title={<Trans>Per {title}</Trans>}
      hint={state && <Trans>Versi {state.version}</Trans>}
      aside={
        <Button variant="subtle" size="xs" onClick={props.onClose}>
          <Trans>Tutup</Trans>
        </Button>
      }
    >
      {fetching ? (
        <LoadingRows label={t`Memuat keadaan`} rows={4} />
      ) : state ? (
        <FactList
          facts={[
            [t`Nama`, state.name],
            [t`Status`, <StatusBadge key="status" status={state.status} />],
            ...state.fields.map(({ field, value }) => [fieldName(field), fieldValue(field, value)] as const),
          ]}
        />
      ) : (
        <p style={{ margin: 0 }}>{problemWords(error) ?? <Trans>Pada hari itu orang ini belum terdaftar.</Trans>}</p>
      )}
    </Card>
  )
}
