import type pg from 'pg'
import type { As, Attack, Pair } from './four-eyes-pair.builder.ts'
import { anUpload, aPaidList, peopleOf, receives, takesAnswer, takingAnswer } from './testing/a-posting.ts'
import type { TestTenant } from './testing/test.ts'

/** Two answers about a list that the province's officer has paid: the second, which Kubu Raya's officer brings, posts whom the first rejects. */
async function twoAnswers(
  admin: pg.Client,
  as: As,
  { first = 'kubu-raya' }: { readonly first?: TestTenant } = {},
): Promise<Omit<Attack, 'maker'>> {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi' })
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  const people = await peopleOf(admin, list)
  const rejected = people.map((person) => ({ ...person, verdict: 'REJECTED' as const }))
  await takesAnswer(admin, 'kubu-raya', first, list, rejected)
  const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, people)
  const decide = (user: TestTenant) => as('select app.settle_contribution_answer($1, true)', [answer], user)
  return { other: 'pontianak', thing: { kind: 'CONTRIBUTION_ANSWER', id: answer }, decide }
}

/** An answer that Kubu Raya's officer brings about a list that the province's officer has paid: of somebody posted it says more months than the list has. */
async function aContradiction(
  admin: pg.Client,
  as: As,
  { first = 'kubu-raya' }: { readonly first?: TestTenant } = {},
): Promise<Omit<Attack, 'maker'>> {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi' })
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  const people = await peopleOf(admin, list)
  await takesAnswer(admin, 'kubu-raya', first, list, people)
  const more = people.map((person) => ({ ...person, months: person.months + 1 }))
  const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, more)
  const decide = (user: TestTenant) =>
    as(`select app.set_answer_rows_aside($1, '{1}', 'Salah ketik di berkas BPJS')`, [answer], user)
  return { other: 'pontianak', thing: { kind: 'CONTRIBUTION_ANSWER', id: answer }, decide }
}

/** Pairs around what the insurer answers about postings. */
export const ANSWER_PAIRS: readonly Pair[] = [
  {
    subject: 'Payment that the insurer posts',
    makes: 'records it',
    decides: 'brings the answer that says to whom it was posted',
    refusal: 'contribution_payer_is_not_receiver',
    code: 'PAYER_IS_NOT_RECEIVER',
    test: 'apps/api/src/features/billing/posting.test.ts',
    arrange: async (admin, as) => {
      const list = await aPaidList(admin, 'kubu-raya', { payer: 'kubu-raya' })
      await receives(admin, 'kubu-raya', 'provinsi', list)
      const people = await peopleOf(admin, list)
      const files = {
        'kubu-raya': await anUpload(admin, 'kubu-raya', 'kubu-raya'),
        pontianak: await anUpload(admin, 'kubu-raya', 'pontianak'),
      }
      const decide = (user: TestTenant) => {
        const file = user === 'pontianak' ? files.pontianak : files['kubu-raya']
        return as(...takingAnswer(list, file, people), user)
      }
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'CONTRIBUTION_RECEIPT', id: list }, decide }
    },
  },
  {
    subject: 'Answer about postings',
    makes: 'brings the file',
    decides: 'decides what it says otherwise than an earlier answer',
    refusal: 'contribution_bringer_is_not_settler',
    code: 'BRINGER_IS_NOT_SETTLER',
    test: 'apps/api/src/features/billing/posting.test.ts',
    arrange: async (admin, as) => ({ maker: 'kubu-raya', ...(await twoAnswers(admin, as)) }),
  },
  {
    subject: 'Earlier answer about postings',
    makes: 'brings the file',
    decides: 'decides whether it holds or a later one',
    refusal: 'contribution_earlier_bringer_is_not_settler',
    code: 'EARLIER_BRINGER_IS_NOT_SETTLER',
    test: 'apps/api/src/features/billing/posting.test.ts',
    arrange: async (admin, as) => ({
      maker: 'pertamina',
      ...(await twoAnswers(admin, as, { first: 'pertamina' })),
    }),
  },
  {
    subject: 'Answers about a payment',
    makes: 'records the payment',
    decides: 'decides which of two answers holds',
    refusal: 'contribution_payer_is_not_receiver',
    code: 'PAYER_IS_NOT_RECEIVER',
    test: 'apps/api/src/features/billing/receipt.test.ts',
    arrange: async (admin, as) => ({ maker: 'provinsi', ...(await twoAnswers(admin, as)) }),
  },
  {
    subject: 'Contradiction in an answer',
    makes: 'brings the file',
    decides: 'sets aside what contradicts a posting, or gives another number or payer',
    refusal: 'contribution_bringer_is_not_settler',
    code: 'BRINGER_IS_NOT_SETTLER',
    test: 'apps/api/src/features/billing/posting.test.ts',
    arrange: async (admin, as) => ({ maker: 'kubu-raya', ...(await aContradiction(admin, as)) }),
  },
  {
    subject: 'Posting that an answer contradicts',
    makes: 'brings the file on which it rests',
    decides: 'sets aside what contradicts it',
    refusal: 'contribution_earlier_bringer_is_not_settler',
    code: 'EARLIER_BRINGER_IS_NOT_SETTLER',
    test: 'apps/api/src/features/billing/posting.test.ts',
    arrange: async (admin, as) => ({
      maker: 'pertamina',
      ...(await aContradiction(admin, as, { first: 'pertamina' })),
    }),
  },
  {
    subject: 'Rows of an answer about a payment',
    makes: 'records the payment',
    decides: 'sets rows aside that nobody decides',
    refusal: 'contribution_payer_is_not_receiver',
    code: 'PAYER_IS_NOT_RECEIVER',
    test: 'apps/api/src/features/billing/posting.test.ts',
    arrange: async (admin, as) => ({ maker: 'provinsi', ...(await aContradiction(admin, as)) }),
  },
]
