import { Trans } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { TEXT_LENGTH_MAX } from '@payung/domain/worker/worker-facts'
import { useViewer } from '../../../session/viewer.ts'
import { Card } from '../../../ui/Card.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { VillageField } from '../../../ui/form/VillageField.tsx'
import type { WorkerForm } from './use-worker-form.ts'
import classes from './WorkerFields.module.css'

/** Where the person lives; the village decides who keeps the record. */
export function HomeFields(props: { form: WorkerForm }) {
  const { draft, errorOf, set } = props.form
  const { scope, tenant } = useViewer()
  return (
    <Card title={<Trans>Tempat tinggal</Trans>}>
      <div className={classes.fields}>
        <div className={classes.wide}>
          <VillageField
            id="villageCode"
            label={<Trans>Desa atau kelurahan</Trans>}
            own={scope.area}
            within={scope.areaPrefix === '' ? tenant.area?.code : scope.areaPrefix}
            value={draft.villageCode === '' ? null : draft.villageCode}
            onChange={(code) => set('villageCode', code ?? '')}
            error={fieldProblem(errorOf('villageCode'))}
          />
        </div>
        <TextInput
          className={classes.wide}
          id="address"
          label={<Trans>Alamat (opsional)</Trans>}
          autoComplete="off"
          maxLength={TEXT_LENGTH_MAX.address}
          value={draft.address}
          onChange={(event) => set('address', event.currentTarget.value)}
          error={fieldProblem(errorOf('address'))}
        />
        <TextInput
          id="rt"
          label={<Trans>RT (opsional)</Trans>}
          inputMode="numeric"
          maxLength={6}
          className="figures"
          value={draft.rt}
          onChange={(event) => set('rt', event.currentTarget.value)}
          error={fieldProblem(errorOf('rt'))}
        />
        <TextInput
          id="rw"
          label={<Trans>RW (opsional)</Trans>}
          inputMode="numeric"
          maxLength={6}
          className="figures"
          value={draft.rw}
          onChange={(event) => set('rw', event.currentTarget.value)}
          error={fieldProblem(errorOf('rw'))}
        />
      </div>
    </Card>
  )
}
