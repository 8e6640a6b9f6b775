import { Trans } from '@lingui/react/macro'
import { disableTotp } from '../../session/auth-api.ts'
import { PasswordQuestion } from './PasswordQuestion.tsx'
import { useAuthChange } from './use-auth-change.ts'

/** Switching the second factor off. Whose role asks for one will have to set it up again at once. */
export function DisableSecondFactor(props: { onDone: () => void; onCancel: () => void }) {
  const change = useAuthChange()
  return (
    <PasswordQuestion
      confirmLabel={<Trans>Lepas kode keamanan</Trans>}
      busy={change.busy}
      problem={change.problem}
      onCancel={props.onCancel}
      onConfirm={(password) => void change.send(disableTotp({ password })).then(({ ok }) => ok && props.onDone())}
    >
      <Trans>
        Tanpa kode keamanan, siapa pun yang tahu kata sandi Anda dapat masuk. Bila peran Anda mewajibkannya, Anda harus
        langsung memasangnya lagi.
      </Trans>
    </PasswordQuestion>
  )
}
