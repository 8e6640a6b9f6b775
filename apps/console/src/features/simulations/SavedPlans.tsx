import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { Card } from '../../ui/Card.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { SaveViewDialog } from '../saved-views/SaveViewDialog.tsx'
import { type PlanDraft, readPlan } from './plan-draft.ts'
import classes from './SimulationPage.module.css'
import { DeletePlanMutation, type SavedPlan, SavedPlansQuery } from './simulation.query.ts'

export interface NamedPlan {
  readonly name: string
  readonly plan: PlanDraft
}

/** Plans that were kept: opened, compared with the one in the fields, removed; and the way to keep that one. */
export function SavedPlans(props: {
  plan: PlanDraft
  compared: string
  onOpen: (plan: PlanDraft) => void
  onCompare: (id: string, plan: NamedPlan | null) => void
}) {
  const { t } = useLingui()
  const [isSaving, setSaving] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const [opened, setOpened] = useState('')
  const [{ data }, ask] = useQuery({ query: SavedPlansQuery })
  const remove = useOperation(DeletePlanMutation, { notice: t`Rencana dihapus.` })
  const plans = (data?.savedViews ?? []).flatMap((view) => {
    const plan = readPlan(view.state)
    return plan === null ? [] : [{ view, plan }]
  })
  const planOf = (id: string) => plans.find(({ view }) => view.id === id)
  const reload = () => ask({ requestPolicy: 'network-only' })
  const nameOf = ({ name, shared }: SavedPlan) => (shared ? t`${name} (dibagikan)` : name)
  const choices = plans.map(({ view }) => ({ value: view.id, label: nameOf(view) }))
  const view = planOf(opened)?.view
  return (
    <Card
      title={<Trans>Rencana tersimpan</Trans>}
      aside={
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          onClick={() => setSaving(true)}
        >
          <Trans>Simpan rencana ini</Trans>
        </Button>
      }
    >
      {plans.length === 0 ? (
        <Trans>Belum ada. Simpan rencana ini untuk membukanya lagi atau membandingkannya.</Trans>
      ) : (
        <div className={classes.fields}>
          <NativeSelect
            label={<Trans>Buka rencana</Trans>}
            data={[{ value: '', label: '—' }, ...choices]}
            value={opened}
            onChange={({ currentTarget: { value } }) => {
              setOpened(value)
              const plan = planOf(value)?.plan
              if (plan !== undefined) props.onOpen(plan)
            }}
          />
          <NativeSelect
            label={<Trans>Bandingkan dengan</Trans>}
            data={[{ value: '', label: '—' }, ...choices]}
            value={props.compared}
            onChange={({ currentTarget: { value } }) => {
              const other = planOf(value)
              props.onCompare(value, other === undefined ? null : { name: other.view.name, plan: other.plan })
            }}
          />
          {view?.mine === true && (
            <Button
              variant="subtle"
              color="slate"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() => setRemoving(true)}
            >
              <Trans>Hapus rencana yang dibuka</Trans>
            </Button>
          )}
        </div>
      )}
      {isRemoving && view !== undefined && (
        <FormDialog
          title={t`Hapus ${view.name}?`}
          confirm={<Trans>Hapus rencana</Trans>}
          busy={remove.busy}
          problem={remove.problem}
          onClose={() => setRemoving(false)}
          onSubmit={async () => {
            if ((await remove.run({ input: { viewId: view.id } })) === null) return
            if (props.compared === view.id) props.onCompare('', null)
            setRemoving(false)
            setOpened('')
            reload()
          }}
        >
          <p style={{ margin: 0 }}>
            {view.shared ? (
              <Trans>Rencana ini dibagikan: ia hilang bagi semua orang di instansi Anda.</Trans>
            ) : (
              <Trans>Rencana ini hilang dari daftar Anda.</Trans>
            )}{' '}
            <Trans>Isian di halaman ini tetap.</Trans>
          </p>
        </FormDialog>
      )}
      {isSaving && (
        <SaveViewDialog
          list="SIMULATIONS"
          state={JSON.stringify(props.plan)}
          title={<Trans>Simpan rencana ini</Trans>}
          label={<Trans>Nama rencana</Trans>}
          missing={t`Beri nama rencana ini.`}
          onClose={() => setSaving(false)}
          onSaved={reload}
        />
      )}
    </Card>
  )
}
