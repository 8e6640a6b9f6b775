import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack, Textarea } from '@mantine/core'
import { IconMessages, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { CommentOnAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDetail } from './agreement-page.query.ts'
import classes from './Forum.module.css'

/** What the parties say to each other, the oldest first, for every one of them to read. */
export function Forum(props: { agreement: AgreementDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { agreement } = props
  const about = (id: string | null) => agreement.obligations.find((obligation) => obligation.id === id)?.text
  return (
    <Card
      title={<Trans>Forum para pihak</Trans>}
      hint={<Trans>Tanggapan dibaca semua pihak dan tidak dapat dihapus</Trans>}
    >
      {agreement.comments.length === 0 ? (
        <NothingYet icon={IconMessages} title={<Trans>Belum ada tanggapan</Trans>}>
          <Trans>Tanyakan atau sampaikan di sini, agar semua pihak mengetahuinya.</Trans>
        </NothingYet>
      ) : (
        <ul className={classes.list} aria-label={t`Tanggapan`}>
          {agreement.comments.map((comment) => (
            <li key={comment.id}>
              <p className={classes.who}>
                <b>{comment.writtenBy?.name ?? comment.tenant.shortName}</b>
                {comment.writtenBy && <span>{comment.tenant.shortName}</span>}
                <time dateTime={comment.writtenAt}>{moment(comment.writtenAt)}</time>
              </p>
              {about(comment.obligationId) && (
                <p className={classes.about}>
                  <Trans>Tentang: {about(comment.obligationId)}</Trans>
                </p>
              )}
              <p className={classes.said}>{comment.text}</p>
            </li>
          ))}
        </ul>
      )}
      {agreement.mayComment && <WriteComment agreementId={agreement.id} onWritten={props.onChanged} />}
    </Card>
  )
}

function WriteComment(props: { agreementId: string; onWritten: () => void }) {
  const [text, setText] = useState('')
  const comment = useOperation(CommentOnAgreementMutation)
  const submit = async () => {
    if ((await comment.run({ input: { agreementId: props.agreementId, text } })) === null) return
    setText('')
    props.onWritten()
  }
  return (
    <form
      noValidate
      className={classes.write}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={<Trans>Tulis tanggapan</Trans>}
          autosize
          minRows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ProblemAlert problem={comment.problem} />
        <div>
          <Button type="submit" loading={comment.busy} leftSection={<IconSend size={18} aria-hidden />}>
            <Trans>Kirim</Trans>
          </Button>
        </div>
      </Stack>
    </form>
  )
}
