import type { VendorOption } from '../../../scenario/types.ts';
import { customaryNotice, type Leaver, noticeAtEnd } from '../../components/severance.ts';
import type { Node } from '../../graph/node.ts';
import type { Scope } from '../../scope.ts';

/** Notice to end it: the contract's, else what is paid to somebody let go. */
export function noticeOf(scope: Scope, { contract }: VendorOption, leaver?: Leaver): Node {
  return scope.input({
    key: 'contract.notice',
    given: contract?.notice,
    label: 'Notice period',
    unit: 'month',
    otherwise: () => (leaver ? noticeAtEnd(scope, leaver) : customaryNotice(scope)),
  });
}
