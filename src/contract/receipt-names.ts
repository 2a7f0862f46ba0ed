/** What a receipt says it is. */
export const receiptFormat = 'nhi.receipt.v1';
