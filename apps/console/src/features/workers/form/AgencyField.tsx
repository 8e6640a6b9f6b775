import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useQuery } from 'urql'
import { graphql } from '../../../graphql.ts'
import { useViewer } from '../../../session/viewer.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import type { WorkerForm } from './use-worker-form.ts'
import classes from './WorkerFields.module.css'

const AgencyChoicesQuery = graphql(`
  query AgencyChoices {
    agencies { id name }
  }
`)

/** Which agency (OPD) brings the person in. Whoever works for one agency registers for it, and is not asked. */
export function AgencyField(props: { form: WorkerForm }) {
  const { t } = useLingui()
  const { scope } = useViewer()
  const [{ data }] = useQuery({ query: AgencyChoicesQuery, pause: scope.agency !== null })
  const { draft, errorOf, set } = props.form
  const agencies = data?.agencies ?? []
  if (agencies.length === 0) return null
  return (
    <NativeSelect
      className={classes.wide}
      id="agencyId"
      label={<Trans>Perangkat daerah (opsional)</Trans>}
      data={[
        { value: '', label: t`Tanpa perangkat daerah` },
        ...agencies.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={draft.agencyId}
      onChange={(event) => set('agencyId', event.currentTarget.value)}
      error={fieldProblem(errorOf('agencyId'))}
    />
  )
}
