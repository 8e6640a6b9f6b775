import { Trans, useLingui } from '@lingui/react/macro'
import { Button, MultiSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useViewer } from '../../../session/viewer.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { VillagesField } from '../../../ui/form/VillagesField.tsx'
import { useRuleCatalogues } from '../../programmes/use-rule-names.ts'
import { type RoundDetail, UpdateRoundMutation } from '../round.query.ts'

interface Props {
  readonly round: RoundDetail
  readonly onChanged: () => void
}

/** Asks more villages, or fewer, also while the round runs. */
export function VillagesAction(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const { actions, programme } = props.round
  if (!actions.includes('EDIT') || !programme) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        <Trans>Ubah desa</Trans>
      </Button>
      {isOpen && <VillagesDialog {...props} programmeId={programme.id} onClose={() => setOpen(false)} />}
    </>
  )
}

function VillagesDialog(props: Props & { programmeId: string; onClose: () => void }) {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const { round } = props
  const within = tenant.area?.code ?? '61'
  const { areas } = useRuleCatalogues(within)
  const [areaCodes, setAreaCodes] = useState<string[]>([])
  const [added, setAdded] = useState<string[]>([])
  const [quotaEach, setQuotaEach] = useState('')
  const [removed, setRemoved] = useState<string[]>([])
  const [nothing, setNothing] = useState(false)
  const update = useOperation(UpdateRoundMutation)
  const adding = [...areaCodes, ...added]
  const act = async () => {
    update.refuse(null)
    setNothing(adding.length + removed.length === 0)
    if (adding.length + removed.length === 0) return
    const { id, version, name, note, dueOn } = round
    const success = await update.run({
      input: {
        roundId: id,
        expectedVersion: version,
        programmeId: props.programmeId,
        name,
        note,
        dueOn,
        ...(adding.length === 0
          ? {}
          : { addVillages: adding.map((areaCode) => ({ areaCode, quotaEach: Number(quotaEach) })) }),
        ...(removed.length === 0 ? {} : { removeVillages: removed }),
      },
    })
    if (success === null) return
    props.onClose()
    props.onChanged()
  }
  const firstOf = (paths: readonly string[]) => paths.map(update.errorOf).find(Boolean)
  return (
    <FormDialog
      title={t`Desa yang ditanyai`}
      confirm={<Trans>Simpan perubahan</Trans>}
      busy={update.busy}
      problem={update.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Desa baru langsung ditanyai bila putaran sudah dibuka. Yang sudah ditanyai tetap pada kuotanya, kecuali
          disebut sendiri.
        </Trans>
      </p>
      <MultiSelect
        label={<Trans>Tambah semua desa dan kelurahan di</Trans>}
        data={areas}
        value={areaCodes}
        onChange={setAreaCodes}
        searchable
        error={fieldProblem(
          nothing
            ? t`Pilih desa yang ditambah atau dihapus.`
            : firstOf(areaCodes.map((_, at) => `addVillages.${at}.areaCode`)),
        )}
      />
      <VillagesField
        label={<Trans>Tambah desa ini saja</Trans>}
        within={within}
        known={[]}
        value={added}
        onChange={setAdded}
        error={fieldProblem(firstOf(added.map((_, at) => `addVillages.${areaCodes.length + at}.areaCode`)))}
      />
      <TextInput
        label={<Trans>Kuota tiap desa (orang)</Trans>}
        inputMode="numeric"
        className="figures"
        value={quotaEach}
        onChange={(event) => setQuotaEach(event.currentTarget.value.replace(/\D/g, ''))}
        error={fieldProblem(firstOf(adding.map((_, at) => `addVillages.${at}.quotaEach`)))}
      />
      <VillagesField
        label={<Trans>Hapus desa yang belum mulai</Trans>}
        within={within}
        known={[]}
        value={removed}
        onChange={setRemoved}
        error={fieldProblem(firstOf(removed.map((_, at) => `removeVillages.${at}`)))}
      />
    </FormDialog>
  )
}
