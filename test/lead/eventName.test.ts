import { toEventName } from '../../src/lead/eventName';

test.each([
	['Order Completed', 'order_completed'],
	['orderCompleted', 'order_completed'],
	['purchase', 'order_completed'],
	['Placed Order', 'order_completed'],
	['add_to_cart', 'product_added'],
	['Added to Cart', 'product_added'],
	['AddToCart', 'product_added'],
	['view_item', 'product_viewed'],
	['begin_checkout', 'checkout_started'],
	['refund', 'order_refunded'],
	['generate_lead', 'form_submitted'],
	['Email Link Clicked', 'email_link_clicked'],
	['Quote Requested!', 'quote_requested'],
	['Éclair  Bought', 'eclair_bought'],
	['constructor', 'constructor'],
	['user.demo_requested', 'demo_requested'],
	['New Webinar Registration', 'webinar_registered'],
	['quote_request_received', 'quote_requested'],
	['Refund Issued', 'order_refunded'],
	['user_order_placed', 'order_completed'],
	['Angebot angefordert', 'quote_requested'],
	['Demande de devis', 'quote_requested'],
	['Solicitud de presupuesto', 'quote_requested'],
	['Termin vereinbart', 'meeting_booked'],
	['Rendez-vous pris', 'meeting_booked'],
	['Newsletter abonniert', 'subscribed'],
	['Muster bestellt', 'sample_requested'],
	['Rückruf gewünscht', 'consultation_requested'],
	['Formulario enviado', 'form_submitted'],
	// Who did it alone says nothing, and what was created is not paid for.
	['new_user', 'new_user'],
	['order_created', 'order_created'],
	['customer_order_created', 'customer_order_created'],
])('%s is the event %s', (input, expected) => {
	expect(toEventName(input)).toBe(expected);
});

test.each(['', '注文', '3 items', '!!!', null, 7, {}])('%j is no event name', (input) => {
	expect(toEventName(input)).toBeUndefined();
});

test('a very long name is cut, not refused', () => {
	expect(toEventName('a'.repeat(250))).toHaveLength(100);
	expect(toEventName('a'.repeat(5000))).toBeUndefined();
});
