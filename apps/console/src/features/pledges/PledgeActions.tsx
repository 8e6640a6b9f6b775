import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { pledgeReasonInput } from '@payung/domain/pledge/pledge-input'
import { useState } from 'react'
import words from '../../generated/input-words/pledges.json'
import { useFormats } from '../../i18n/formats.ts'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import {
  ApprovePledgeMutation,
  DeclinePledgeMutation,
  EndPledgeMutation,
  MatchPledgeMutation,
  OfferPledgeMutation,
  type PledgeDetail,
  RefusePledgeMutation,
  WithdrawPledgeMutation,
} from './pledge.query.ts'

type Refusal = 'WITHDRAW' | 'DECLINE' | 'END' | 'REFUSE'

interface StepProps {
  readonly pledge: PledgeDetail
  readonly onDone: (words: string) => void
}

/** What the viewer can do with a pledge now. */
export function PledgeActions(props: StepProps) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { pledge, onDone } = props
  const [refusing, setRefusing] = useState<Refusal | null>(null)
  const offer = useOperation(OfferPledgeMutation)
  const match = useOperation(MatchPledgeMutation)
  const approve = useOperation(ApprovePledgeMutation)
  const may = (action: PledgeDetail['actions'][number]) => pledge.actions.includes(action)
  if (pledge.actions.length === 0) return null
  const act = async (operation: typeof offer | typeof match | typeof approve, success: string) => {
    const answer = await operation.run({ input: { pledgeId: pledge.id } })
    if (answer !== null) onDone(success)
    return answer
  }
  const isOther = pledge.onePersonRefusal === null
  return (
    <>
      <OnePersonNotice refusal={pledge.onePersonRefusal} />
      <Group gap="xs">
        {may('OFFER') && isOther && (
          <ConfirmedAction
            label={<Trans>Ajukan kepada daerah</Trans>}
            isNext
            title={t`Ajukan janji`}
            confirm={<Trans>Ajukan janji</Trans>}
            operation={offer}
            act={() => act(offer, t`Janji diajukan.`)}
          >
            <Trans>
              {rupiah(String(BigInt(pledge.amount) - BigInt(pledge.carriedAmount)))} mengurangi sisa perjanjian, dan{' '}
              {pledge.region?.name} melihatnya. Isinya tidak diubah lagi; yang keliru ditarik lalu disusun lagi.
            </Trans>
          </ConfirmedAction>
        )}
        {may('MATCH') && (
          <ConfirmedAction
            label={<Trans>Padankan dengan cadangan</Trans>}
            isNext
            title={t`Padankan janji`}
            confirm={<Trans>Padankan</Trans>}
            operation={match}
            act={() => act(match, t`Janji dipadankan. Perusahaan menyetujui angkanya.`)}
          >
            <Trans>
              Paling banyak {number(pledge.workers)} orang diambil dari cadangan daftar terkunci menurut urutannya yang
              diumumkan. Tidak ada yang dipilih; perusahaan hanya melihat jumlahnya per kecamatan dan pekerjaan.
            </Trans>
          </ConfirmedAction>
        )}
        {may('APPROVE') && isOther && (
          <ConfirmedAction
            label={<Trans>Setujui angkanya</Trans>}
            isNext
            title={t`Setujui angka pemadanan`}
            confirm={<Trans>Setujui</Trans>}
            operation={approve}
            act={() => act(approve, t`Angka pemadanan disetujui.`)}
          >
            <Trans>Perusahaan Anda membayar iuran orang-orang ini setelah keputusan dan daftar iurannya terbit.</Trans>
          </ConfirmedAction>
        )}
        {may('DECLINE') && (
          <Button variant="default" onClick={() => setRefusing('DECLINE')}>
            <Trans>Minta dipadankan lagi</Trans>
          </Button>
        )}
        {may('REFUSE') && (
          <Button variant="default" onClick={() => setRefusing('REFUSE')}>
            <Trans>Tolak janji</Trans>
          </Button>
        )}
        {may('END') && (
          <Button variant="default" onClick={() => setRefusing('END')}>
            <Trans>Akhiri janji</Trans>
          </Button>
        )}
        {may('WITHDRAW') && (
          <Button variant="default" onClick={() => setRefusing('WITHDRAW')}>
            <Trans>Tarik janji</Trans>
          </Button>
        )}
      </Group>
      {refusing !== null && <RefuseDialog {...props} action={refusing} onClose={() => setRefusing(null)} />}
    </>
  )
}

const mutations = {
  WITHDRAW: WithdrawPledgeMutation,
  DECLINE: DeclinePledgeMutation,
  END: EndPledgeMutation,
  REFUSE: RefusePledgeMutation,
} as const

const refusals = {
  WITHDRAW: { title: msg`Tarik janji`, done: msg`Janji ditarik.` },
  DECLINE: { title: msg`Minta dipadankan lagi`, done: msg`Daerah diminta memadankan lagi.` },
  END: { title: msg`Akhiri janji`, done: msg`Janji diakhiri.` },
  REFUSE: { title: msg`Tolak janji`, done: msg`Janji ditolak. Perusahaan diberi tahu sebabnya.` },
} as const satisfies Record<Refusal, unknown>

function RefuseDialog(props: StepProps & { action: Refusal; onClose: () => void }) {
  const { i18n } = useLingui()
  const { action, pledge } = props
  const form = useInputForm({ schema: pledgeReasonInput, words, initialValues: { reason: '' } })
  const refuse = useOperation(mutations[action], { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    const success = await refuse.run({ input: { pledgeId: pledge.id, reason } })
    if (success === null) return
    props.onClose()
    props.onDone(i18n._(refusals[action].done))
  })
  return (
    <FormDialog
      title={i18n._(refusals[action].title)}
      confirm={i18n._(refusals[action].title)}
      busy={refuse.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Consequence action={action} pledge={pledge} />
      </p>
      <ReasonField label={<Trans>Sebab</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}

/** What becomes of the pledge, its people and its part of the agreement. */
function Consequence(props: { action: Refusal; pledge: PledgeDetail }) {
  const { number, rupiah } = useFormats()
  const { pledge } = props
  if (props.action === 'REFUSE')
    return (
      <Trans>
        {pledge.company?.name} membaca sebabnya. {rupiah(pledge.amount)} untuk {number(pledge.workers)} pekerja tidak
        lagi dijanjikan kepada daerah Anda; perusahaan dapat menjanjikannya lagi. Penolakan ini tidak dapat dibatalkan.
      </Trans>
    )
  if (props.action === 'DECLINE')
    return <Trans>Orang yang dipadankan kembali menunggu di cadangan. Janji tetap diajukan.</Trans>
  if (props.action === 'END' && pledge.remainder === 'ROLL_OVER')
    return (
      <Trans>
        Yang sudah masuk daftar iuran tetap dibayar. Orang lain kembali menunggu di cadangan, dan sisanya dapat dibawa
        ke janji berikutnya kepada daerah ini.
      </Trans>
    )
  if (props.action === 'END')
    return (
      <Trans>
        Yang sudah masuk daftar iuran tetap dibayar. Orang lain kembali menunggu di cadangan, dan sisanya kembali ke
        perjanjian.
      </Trans>
    )
  return pledge.state === 'DRAFT' ? (
    <Trans>
      Konsep ini belum mengurangi sisa perjanjian dan belum tampak di daerah. Konsepnya tetap tersimpan sebagai ditarik,
      beserta sebabnya.
    </Trans>
  ) : (
    <Trans>Bagiannya kembali ke sisa perjanjian. Janji ini tetap tersimpan sebagai ditarik, beserta sebabnya.</Trans>
  )
}
