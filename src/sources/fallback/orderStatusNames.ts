/** What shops and people write beside an order that is no purchase, or no more one. */
export const ORDER_STATUSES = {
	order_cancelled: `cancelled canceled cancel cancelled_order void voided storniert abgebrochen annulleret avbrutt kansellert peruutettu zruseno stornovano annule annulee cancelado cancelada
		anulado anulada annullato annullata geannuleerd anulowane anulowano anulowany annullerad makulerad avbruten iptal
		iptal_edildi キャンセル キャンセル済み`,
	order_refunded: `refunded refund returned erstattet ruckerstattet rembourse remboursee reembolsado reembolsada
		devuelto rimborsato rimborsata terugbetaald zwrocone zwrocono aterbetald aterbetalt refunderet refundert hyvitetty vraceno iade iade_edildi 返金 返金済み`,
	checkout_started: `authorized authorised pending unpaid draft failed open awaiting_payment pending_payment on_hold abandoned declined rejected denied deny failure expire dropped user_dropped initiated incomplete timed_out requires_action requires_payment_method expired past_due overdue quote
		estimate offen unbezahlt ausstehend fehlgeschlagen entwurf abgelehnt en_attente impaye impayee non_paye echoue brouillon
		pendiente impagado sin_pagar fallido borrador in_attesa non_pagato fallito bozza pendente nao_pago falhou
		aguardando_pagamento aguardando in_afwachting openstaand onbetaald mislukt concept oczekujace oczekuje nieoplacone
		nieudane szkic vantande obetald misslyckad utkast afventer ubetalt venter maksamatta odottaa nezaplaceno ceka beklemede odenmedi odeme_bekleniyor basarisiz taslak 未払い 未入金
		保留 下書き`,
} as const;
