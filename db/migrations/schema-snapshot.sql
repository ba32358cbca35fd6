CREATE INDEX `approval_limit_ix` ON `approval_limit` (`from_on`,`id`);

CREATE INDEX `audit_entry_entity_ix` ON `audit_entry` (`entity_id`,`seq`);

CREATE INDEX `audit_entry_event_ix` ON `audit_entry` (`event`,`seq`);

CREATE INDEX `bearer_decision_job_ix` ON `bearer_decision` (`job_id`);

CREATE INDEX `bill_allocation_bill_ix` ON `bill_allocation` (`bill_id`);

CREATE INDEX `bill_allocation_call_ix` ON `bill_allocation` (`call_id`) WHERE "bill_allocation"."call_id" is not null;

CREATE INDEX `bill_allocation_card_ix` ON `bill_allocation` (`card_id`) WHERE "bill_allocation"."card_id" is not null;

CREATE UNIQUE INDEX `bill_allocation_id_unique` ON `bill_allocation` (`id`);

CREATE UNIQUE INDEX `bill_allocation_reversal_uq` ON `bill_allocation` (`reversal_of`) WHERE "bill_allocation"."reversal_of" is not null;

CREATE INDEX `bill_allocation_source_ix` ON `bill_allocation` (`source_id`,`source_position`) WHERE "bill_allocation"."source_id" is not null;

CREATE INDEX `bill_call_ix` ON `bill` (`call_id`);

CREATE INDEX `bill_card_card_ix` ON `bill_card` (`card_id`);

CREATE UNIQUE INDEX `bill_card_uq` ON `bill_card` (`bill_id`,`card_id`);

CREATE UNIQUE INDEX `bill_credit_bill_uq` ON `bill_credit` (`bill_id`);

CREATE UNIQUE INDEX `bill_credit_no_uq` ON `bill_credit` (`site_code`,`credit_no`);

CREATE INDEX `bill_customer_ix` ON `bill` (`customer_id`);

CREATE UNIQUE INDEX `bill_invoice_uq` ON `bill` (`invoice_no`) WHERE "bill"."invoice_no" is not null;

CREATE INDEX `bill_line_card_ix` ON `bill_line` (`card_id`);

CREATE UNIQUE INDEX `bill_line_uq` ON `bill_line` (`bill_id`,`position`);

CREATE UNIQUE INDEX `bill_no_uq` ON `bill` (`site_code`,`bill_no`);

CREATE INDEX `bill_status_ix` ON `bill` (`status`,`bill_no`);

CREATE UNIQUE INDEX `bill_tax_uq` ON `bill_tax` (`bill_id`,`position`);

CREATE INDEX `card_part_card_ix` ON `card_part` (`card_id`);

CREATE UNIQUE INDEX `card_part_reversal_uq` ON `card_part` (`reversal_of`);

CREATE INDEX `card_technician_staff_ix` ON `card_technician` (`staff_id`);

CREATE UNIQUE INDEX `card_technician_uq` ON `card_technician` (`card_id`,`staff_id`);

CREATE UNIQUE INDEX `change_log_change_id_unique` ON `change_log` (`change_id`);

CREATE INDEX `change_log_entity_ix` ON `change_log` (`entity_id`,`seq`);

CREATE INDEX `claim_line_card_ix` ON `claim_line` (`card_id`) WHERE "claim_line"."card_id" is not null;

CREATE UNIQUE INDEX `claim_line_no_uq` ON `claim_line` (`claim_id`,`line_no`);

CREATE INDEX `claim_line_old_part_ix` ON `claim_line` (`old_part_id`) WHERE "claim_line"."old_part_id" is not null;

CREATE INDEX `claim_line_visit_ix` ON `claim_line` (`visit_id`) WHERE "claim_line"."visit_id" is not null;

CREATE UNIQUE INDEX `claim_line_work_uq` ON `claim_line` (`work_key`) WHERE "claim_line"."is_live" = 1;

CREATE UNIQUE INDEX `claim_no_uq` ON `claim` (`site_code`,`wc_no`);

CREATE UNIQUE INDEX `claim_open_uq` ON `claim` (`maker_id`,`period`) WHERE "claim"."status" = 'DRAFT';

CREATE INDEX `claim_status_ix` ON `claim` (`site_code`,`status`,`wc_no`);

CREATE INDEX `collection_receipt_customer_ix` ON `collection_receipt` (`customer_id`);

CREATE UNIQUE INDEX `collection_receipt_no_uq` ON `collection_receipt` (`site_code`,`receipt_no`);

CREATE INDEX `collection_receipt_status_ix` ON `collection_receipt` (`status`);

CREATE INDEX `contract_unit_product_ix` ON `contract_unit` (`product_id`);

CREATE UNIQUE INDEX `contract_visit_call_uq` ON `contract_visit` (`call_id`);

CREATE UNIQUE INDEX `contract_visit_no_uq` ON `contract_visit` (`contract_id`,`visit_no`);

CREATE INDEX `counter_intake_at_ix` ON `counter_intake` (`received_at`);

CREATE INDEX `counter_intake_customer_ix` ON `counter_intake` (`customer_id`);

CREATE UNIQUE INDEX `counter_intake_no_uq` ON `counter_intake` (`site_code`,`intake_no`);

CREATE UNIQUE INDEX `custody_entry_id_unique` ON `custody_entry` (`id`);

CREATE INDEX `custody_entry_stay_ix` ON `custody_entry` (`stay_id`,`seq`);

CREATE INDEX `custody_stay_customer_ix` ON `custody_stay` (`customer_id`);

CREATE INDEX `custody_stay_holder_ix` ON `custody_stay` (`holder_id`,`state`);

CREATE UNIQUE INDEX `custody_stay_no_uq` ON `custody_stay` (`site_code`,`dl_no`);

CREATE UNIQUE INDEX `custody_stay_open_uq` ON `custody_stay` (`product_id`) WHERE "custody_stay"."closed_at" is null;

CREATE INDEX `custody_stay_receipt_ix` ON `custody_stay` (`receipt_id`);

CREATE INDEX `custody_stay_serial_ix` ON `custody_stay` (`serial`);

CREATE INDEX `custody_stay_state_ix` ON `custody_stay` (`state`,`dl_no`);

CREATE INDEX `customer_merge_from_ix` ON `customer_merge` (`from_id`);

CREATE INDEX `customer_merge_into_ix` ON `customer_merge` (`into_id`);

CREATE INDEX `customer_name_ix` ON `customer` (`name`,`id`);

CREATE INDEX `customer_name_key_ix` ON `customer` (`name_key`);

CREATE UNIQUE INDEX `customer_no_uq` ON `customer` (`customer_no`);

CREATE INDEX `customer_phone_number_ix` ON `customer_phone` (`number`);

CREATE UNIQUE INDEX `customer_phone_uq` ON `customer_phone` (`customer_id`,`position`);

CREATE UNIQUE INDEX `day_close_uq` ON `day_close` (`site_code`,`on`);

CREATE INDEX `day_report_day_ix` ON `day_report` (`on_day`);

CREATE UNIQUE INDEX `day_report_uq` ON `day_report` (`site_code`,`technician_id`,`on_day`);

CREATE INDEX `deposit_card_ix` ON `deposit` (`card_id`);

CREATE INDEX `deposit_entry_at_ix` ON `deposit_entry` (`site_code`,`at`);

CREATE INDEX `deposit_entry_deposit_ix` ON `deposit_entry` (`deposit_id`);

CREATE INDEX `deposit_entry_drawer_ix` ON `deposit_entry` (`drawer_session_id`) WHERE "deposit_entry"."drawer_session_id" is not null;

CREATE UNIQUE INDEX `deposit_entry_no_uq` ON `deposit_entry` (`site_code`,`payment_no`);

CREATE INDEX `deposit_held_ix` ON `deposit` (`site_code`,`id`) WHERE "deposit"."balance_minor" > 0;

CREATE UNIQUE INDEX `deposit_job_uq` ON `deposit` (`card_id`) WHERE "deposit"."purpose" = 'job';

CREATE UNIQUE INDEX `disposal_case_uq` ON `disposal` (`case_id`);

CREATE UNIQUE INDEX `drawer_count_id_unique` ON `drawer_count` (`id`);

CREATE INDEX `drawer_count_session_ix` ON `drawer_count` (`session_id`);

CREATE UNIQUE INDEX `drawer_kick_id_unique` ON `drawer_kick` (`id`);

CREATE UNIQUE INDEX `drawer_session_open_uq` ON `drawer_session` (`site_code`,`workstation`) WHERE "drawer_session"."status" = 'OPEN';

CREATE INDEX `drawer_session_opened_ix` ON `drawer_session` (`opened_at`);

CREATE INDEX `drawer_session_status_ix` ON `drawer_session` (`status`);

CREATE UNIQUE INDEX `exchange_order_card_uq` ON `exchange_order` (`card_id`);

CREATE UNIQUE INDEX `exchange_order_no_uq` ON `exchange_order` (`site_code`,`rx_no`);

CREATE UNIQUE INDEX `goods_receipt_line_id_unique` ON `goods_receipt_line` (`id`);

CREATE INDEX `goods_receipt_line_ix` ON `goods_receipt_line` (`receipt_id`);

CREATE INDEX `goods_receipt_line_order_ix` ON `goods_receipt_line` (`order_line_id`);

CREATE UNIQUE INDEX `goods_receipt_no_uq` ON `goods_receipt` (`site_code`,`gr_no`);

CREATE INDEX `goods_receipt_order_ix` ON `goods_receipt` (`order_id`);

CREATE INDEX `intake_device_card_ix` ON `intake_device` (`card_id`);

CREATE INDEX `intake_device_intake_ix` ON `intake_device` (`intake_id`,`position`);

CREATE INDEX `intake_device_stay_ix` ON `intake_device` (`stay_id`);

CREATE INDEX `loan_card_ix` ON `loan` (`card_id`);

CREATE UNIQUE INDEX `loan_no_uq` ON `loan` (`site_code`,`ln_no`);

CREATE UNIQUE INDEX `loan_open_card_uq` ON `loan` (`card_id`) WHERE "loan"."status" in ('LENT', 'DUE', 'EXTENDED');

CREATE UNIQUE INDEX `loan_open_loaner_uq` ON `loan` (`loaner_id`) WHERE "loan"."status" in ('LENT', 'DUE', 'EXTENDED');

CREATE INDEX `loan_out_ix` ON `loan` (`site_code`,`last_on`,`ln_no`) WHERE "loan"."status" in ('LENT', 'DUE', 'EXTENDED');

CREATE UNIQUE INDEX `loaner_identifier_uq` ON `loaner` (`site_code`,`identifier`);

CREATE INDEX `loaner_status_ix` ON `loaner` (`site_code`,`status`,`id`);

CREATE INDEX `maintenance_contract_customer_ix` ON `maintenance_contract` (`customer_id`,`ends_on`);

CREATE UNIQUE INDEX `maintenance_contract_no_uq` ON `maintenance_contract` (`site_code`,`ct_no`);

CREATE UNIQUE INDEX `maker_rate_id_unique` ON `maker_rate` (`id`);

CREATE INDEX `maker_rate_ix` ON `maker_rate` (`maker_id`,`device_class`,`from_on`,`seq`);

CREATE UNIQUE INDEX `maker_supplier_uq` ON `maker` (`supplier_id`);

CREATE INDEX `money_entry_at_ix` ON `money_entry` (`at`,`account`,`amount_minor`);

CREATE INDEX `money_entry_holder_ix` ON `money_entry` (`account`,`holder_id`,`amount_minor`);

CREATE UNIQUE INDEX `money_entry_id_unique` ON `money_entry` (`id`);

CREATE INDEX `money_entry_journal_ix` ON `money_entry` (`journal_id`,`amount_minor`);

CREATE INDEX `movement_serial_ix` ON `movement_serial` (`serial_id`,`movement_seq`);

CREATE UNIQUE INDEX `notice_delivery_notice_uq` ON `notice_delivery` (`notice_id`);

CREATE INDEX `number_register_series_ix` ON `number_register` (`site_code`,`prefix`,`year`,`n`,`state`);

CREATE INDEX `old_part_call_ix` ON `old_part` (`call_id`) WHERE "old_part"."call_id" is not null;

CREATE INDEX `old_part_card_ix` ON `old_part` (`card_id`) WHERE "old_part"."card_id" is not null;

CREATE INDEX `old_part_due_ix` ON `old_part` (`site_code`,`due_on`,`op_no`);

CREATE UNIQUE INDEX `old_part_entry_id_unique` ON `old_part_entry` (`id`);

CREATE INDEX `old_part_entry_ix` ON `old_part_entry` (`old_part_id`,`seq`);

CREATE UNIQUE INDEX `old_part_line_uq` ON `old_part` (`card_part_id`) WHERE "old_part"."card_part_id" is not null;

CREATE UNIQUE INDEX `old_part_no_uq` ON `old_part` (`site_code`,`op_no`);

CREATE INDEX `old_part_pack_ix` ON `old_part` (`pack_id`) WHERE "old_part"."pack_id" is not null;

CREATE UNIQUE INDEX `old_part_pack_no_uq` ON `old_part_pack` (`site_code`,`pk_no`);

CREATE INDEX `old_part_serial_ix` ON `old_part` (`old_serial`) WHERE "old_part"."old_serial" is not null;

CREATE INDEX `old_part_status_ix` ON `old_part` (`site_code`,`status`,`due_on`,`op_no`);

CREATE INDEX `outside_bill_card_ix` ON `outside_bill` (`card_id`);

CREATE UNIQUE INDEX `outside_bill_reversal_uq` ON `outside_bill` (`reversal_of`);

CREATE INDEX `paper_template_kind_ix` ON `paper_template` (`kind`,`version`);

CREATE UNIQUE INDEX `paper_template_uq` ON `paper_template` (`site_code`,`kind`,`version`);

CREATE INDEX `part_arrival_line_ix` ON `part_arrival` (`issue_line_id`);

CREATE INDEX `part_arrival_new_ix` ON `part_arrival` (`requester_id`,`at`) WHERE "part_arrival"."seen_at" is null;

CREATE UNIQUE INDEX `part_barcode_code_uq` ON `part_barcode` (`code`) WHERE "part_barcode"."removed_at" is null;

CREATE INDEX `part_barcode_part_ix` ON `part_barcode` (`part_id`);

CREATE INDEX `part_level_ix` ON `part` (`sku`) WHERE "part"."is_active" = 1 and "part"."order_at_milli" > 0;

CREATE INDEX `part_list_ix` ON `part` (`is_active`,`sku`);

CREATE UNIQUE INDEX `part_price_id_unique` ON `part_price` (`id`);

CREATE INDEX `part_price_ix` ON `part_price` (`part_id`,`region`,`from_on`,`seq`);

CREATE INDEX `part_serial_place_ix` ON `part_serial` (`place_id`,`part_id`);

CREATE INDEX `part_serial_text_ix` ON `part_serial` (`serial`);

CREATE UNIQUE INDEX `part_serial_uq` ON `part_serial` (`part_id`,`serial`);

CREATE UNIQUE INDEX `part_sku_uq` ON `part` (`site_code`,`sku`);

CREATE INDEX `payment_at_ix` ON `payment` (`site_code`,`at`);

CREATE INDEX `payment_bill_ix` ON `payment` (`bill_id`);

CREATE INDEX `payment_deposit_ix` ON `payment` (`deposit_id`) WHERE "payment"."deposit_id" is not null;

CREATE UNIQUE INDEX `payment_no_uq` ON `payment` (`site_code`,`payment_no`);

CREATE INDEX `payment_reversal_ix` ON `payment` (`reversal_of`) WHERE "payment"."reversal_of" is not null;

CREATE INDEX `payment_status_ix` ON `payment` (`status`,`taken_by`);

CREATE INDEX `payment_turn_in_ix` ON `payment` (`turn_in_id`);

CREATE INDEX `photo_owner_ix` ON `photo` (`owner_id`);

CREATE INDEX `print_job_cell_ix` ON `print_job` (`printer`) WHERE "start_cell" is not null;

CREATE INDEX `print_job_document_ix` ON `print_job` (`document_id`,`copy_no`);

CREATE INDEX `print_job_sheet_ix` ON `print_job` (`sheet`) WHERE "sheet" is not null;

CREATE INDEX `print_job_status_ix` ON `print_job` (`status`,`queued_at`);

CREATE UNIQUE INDEX `print_route_kind_uq` ON `print_route` (`workstation`,`kind`);

CREATE INDEX `print_route_printer_ix` ON `print_route` (`printer_id`);

CREATE INDEX `print_store_age_ix` ON `print_store` (`is_legal_copy`,`kept_at`,`stored_bytes`);

CREATE INDEX `printed_document_entity_ix` ON `printed_document` (`entity_id`);

CREATE INDEX `printed_document_made_ix` ON `printed_document` (`made_at`);

CREATE INDEX `printed_document_no_ix` ON `printed_document` (`document_no`);

CREATE INDEX `printed_document_statement_ix` ON `printed_document` (`document_no`) WHERE kind = 'statement';

CREATE UNIQUE INDEX `printer_name_uq` ON `printer` (`workstation`,`name`);

CREATE INDEX `product_customer_ix` ON `product` (`customer_id`);

CREATE INDEX `product_imei1_ix` ON `product` (`imei1`);

CREATE INDEX `product_imei2_ix` ON `product` (`imei2`);

CREATE INDEX `product_model_ix` ON `product` (`model`,`brand`);

CREATE INDEX `product_serial_ix` ON `product` (`serial`);

CREATE UNIQUE INDEX `purchase_order_line_no_uq` ON `purchase_order_line` (`order_id`,`line_no`);

CREATE INDEX `purchase_order_line_open_ix` ON `purchase_order_line` (`part_id`) WHERE "purchase_order_line"."qty_milli" > "purchase_order_line"."received_milli" + "purchase_order_line"."cancelled_milli";

CREATE INDEX `purchase_order_line_requisition_ix` ON `purchase_order_line` (`requisition_line_id`);

CREATE UNIQUE INDEX `purchase_order_no_uq` ON `purchase_order` (`site_code`,`po_no`);

CREATE INDEX `purchase_order_status_ix` ON `purchase_order` (`status`,`due_on`,`po_no`);

CREATE INDEX `purchase_order_tracking_ix` ON `purchase_order` (`tracking_no`) WHERE "purchase_order"."tracking_no" is not null;

CREATE UNIQUE INDEX `purchase_requisition_no_uq` ON `purchase_requisition` (`site_code`,`pr_no`);

CREATE INDEX `purchase_requisition_status_ix` ON `purchase_requisition` (`status`,`pr_no`);

CREATE INDEX `quote_card_ix` ON `quote` (`card_id`,`version`);

CREATE INDEX `quote_customer_ix` ON `quote` (`customer_id`);

CREATE INDEX `quote_status_ix` ON `quote` (`status`);

CREATE UNIQUE INDEX `quote_version_uq` ON `quote` (`site_code`,`quote_no`,`version`);

CREATE UNIQUE INDEX `receipt_line_no_uq` ON `receipt_line` (`receipt_id`,`line_no`);

CREATE INDEX `receipt_line_stay_ix` ON `receipt_line` (`stay_id`);

CREATE UNIQUE INDEX `receivable_bill_uq` ON `receivable` (`bill_id`);

CREATE INDEX `receivable_customer_ix` ON `receivable` (`customer_id`,`status`);

CREATE UNIQUE INDEX `receivable_no_uq` ON `receivable` (`site_code`,`ar_no`);

CREATE INDEX `receivable_status_ix` ON `receivable` (`status`,`due_on`);

CREATE INDEX `receivable_visit_ix` ON `receivable_visit` (`receivable_id`,`visited_on`,`id`);

CREATE INDEX `repair_card_claim_ix` ON `repair_card` (`closed_at`) WHERE "repair_card"."type" = 'C' and "repair_card"."status" = 'CLOSED';

CREATE INDEX `repair_card_cost_ix` ON `repair_card` (`site_code`,`closed_at`,`id`) WHERE "repair_card"."type" <> 'A' and "repair_card"."closed_at" is not null;

CREATE INDEX `repair_card_customer_ix` ON `repair_card` (`customer_id`);

CREATE UNIQUE INDEX `repair_card_no_uq` ON `repair_card` (`site_code`,`card_no`);

CREATE INDEX `repair_card_product_ix` ON `repair_card` (`product_id`,`status`);

CREATE INDEX `repair_card_receipt_ix` ON `repair_card` (`receipt_id`);

CREATE INDEX `repair_card_rework_ix` ON `repair_card` (`rework_of`);

CREATE INDEX `repair_card_status_ix` ON `repair_card` (`status`,`promised_at`);

CREATE INDEX `repair_card_stay_ix` ON `repair_card` (`stay_id`);

CREATE UNIQUE INDEX `repair_card_stay_uq` ON `repair_card` (`stay_id`) WHERE "repair_card"."status" <> 'CANCELLED';

CREATE INDEX `repair_work_card_ix` ON `repair_work` (`card_id`);

CREATE UNIQUE INDEX `repair_work_reversal_uq` ON `repair_work` (`reversal_of`);

CREATE INDEX `repair_work_tech_ix` ON `repair_work` (`technician_id`,`start_at`);

CREATE UNIQUE INDEX `requisition_line_no_uq` ON `requisition_line` (`requisition_id`,`line_no`);

CREATE INDEX `requisition_line_part_ix` ON `requisition_line` (`part_id`);

CREATE INDEX `scrap_slip_ix` ON `scrap_slip` (`sx_no`);

CREATE UNIQUE INDEX `scrap_slip_no_uq` ON `scrap_slip` (`site_code`,`sx_no`);

CREATE INDEX `scrap_slip_return_ix` ON `scrap_slip` (`sr_no`) WHERE "scrap_slip"."sr_no" is not null;

CREATE INDEX `scrap_slip_status_ix` ON `scrap_slip` (`status`,`sx_no`);

CREATE UNIQUE INDEX `search_doc_entity_uq` ON `search_doc` (`entity_id`,`kind`);

CREATE INDEX `service_call_called_ix` ON `service_call` (`called_at`,`id`);

CREATE INDEX `service_call_cost_ix` ON `service_call` (`site_code`,`closed_at`,`id`) WHERE "service_call"."status" = 'CLOSED' and "service_call"."receipt_id" is null;

CREATE INDEX `service_call_customer_ix` ON `service_call` (`customer_id`);

CREATE INDEX `service_call_due_ix` ON `service_call` (`status`,`due_at`);

CREATE UNIQUE INDEX `service_call_no_uq` ON `service_call` (`site_code`,`call_no`);

CREATE INDEX `service_call_product_ix` ON `service_call` (`product_id`,`status`);

CREATE INDEX `service_call_status_ix` ON `service_call` (`status`,`called_at`);

CREATE INDEX `service_call_tech_ix` ON `service_call` (`technician_id`,`status`);

CREATE UNIQUE INDEX `service_voucher_active_uq` ON `service_voucher` (`product_id`) WHERE "service_voucher"."status" <> 'REISSUED';

CREATE INDEX `service_voucher_holder_ix` ON `service_voucher` (`holder_id`);

CREATE UNIQUE INDEX `service_voucher_no_uq` ON `service_voucher` (`site_code`,`voucher_no`);

CREATE INDEX `service_voucher_status_ix` ON `service_voucher` (`status`,`moved_at`);

CREATE INDEX `sign_in_attempt_staff_ix` ON `sign_in_attempt` (`staff_id`,`seq`);

CREATE UNIQUE INDEX `staff_no_uq` ON `staff` (`staff_no`);

CREATE INDEX `standard_charge_ix` ON `standard_charge` (`code`,`from_on`,`id`);

CREATE INDEX `statement_return_ix` ON `statement_return` (`document_no`,`id`);

CREATE INDEX `stock_balance_place_ix` ON `stock_balance` (`place_id`,`part_id`);

CREATE INDEX `stock_issue_call_ix` ON `stock_issue` (`call_id`);

CREATE INDEX `stock_issue_card_ix` ON `stock_issue` (`card_id`);

CREATE INDEX `stock_issue_line_held_ix` ON `stock_issue_line` (`issue_id`) WHERE "stock_issue_line"."issued_milli" > "stock_issue_line"."used_milli" + "stock_issue_line"."returned_milli" + "stock_issue_line"."lost_milli";

CREATE UNIQUE INDEX `stock_issue_line_no_uq` ON `stock_issue_line` (`issue_id`,`line_no`);

CREATE INDEX `stock_issue_line_part_ix` ON `stock_issue_line` (`part_id`) WHERE "stock_issue_line"."reserved_milli" > 0;

CREATE UNIQUE INDEX `stock_issue_no_uq` ON `stock_issue` (`site_code`,`si_no`);

CREATE INDEX `stock_issue_requester_ix` ON `stock_issue` (`requester_id`,`status`);

CREATE INDEX `stock_issue_status_ix` ON `stock_issue` (`status`,`si_no`);

CREATE INDEX `stock_move_ix` ON `stock_move` (`mv_no`);

CREATE UNIQUE INDEX `stock_move_no_uq` ON `stock_move` (`site_code`,`mv_no`);

CREATE INDEX `stock_movement_at_ix` ON `stock_movement` (`at`);

CREATE INDEX `stock_movement_call_ix` ON `stock_movement` (`call_id`) WHERE "stock_movement"."call_id" is not null;

CREATE UNIQUE INDEX `stock_movement_id_unique` ON `stock_movement` (`id`);

CREATE INDEX `stock_movement_in_ix` ON `stock_movement` (`part_id`,`at`) WHERE "stock_movement"."kind" in ('receipt', 'return');

CREATE INDEX `stock_movement_kind_ix` ON `stock_movement` (`kind`,`seq`);

CREATE INDEX `stock_movement_line_ix` ON `stock_movement` (`issue_line_id`,`seq`) WHERE "stock_movement"."issue_line_id" is not null;

CREATE INDEX `stock_movement_part_ix` ON `stock_movement` (`part_id`,`seq`);

CREATE UNIQUE INDEX `stock_movement_reversal_uq` ON `stock_movement` (`reversal_of`) WHERE "stock_movement"."reversal_of" is not null;

CREATE UNIQUE INDEX `stock_place_code_uq` ON `stock_place` (`site_code`,`code`);

CREATE INDEX `stock_place_kind_ix` ON `stock_place` (`kind`,`code`);

CREATE UNIQUE INDEX `stock_place_staff_uq` ON `stock_place` (`staff_id`) WHERE "stock_place"."staff_id" is not null;

CREATE INDEX `stock_return_ix` ON `stock_return` (`sr_no`);

CREATE UNIQUE INDEX `stock_return_no_uq` ON `stock_return` (`site_code`,`sr_no`);

CREATE INDEX `stock_return_status_ix` ON `stock_return` (`status`,`sr_no`);

CREATE INDEX `stocktake_bin_place_ix` ON `stocktake_bin` (`place_id`);

CREATE INDEX `stocktake_difference_ix` ON `stocktake_difference` (`stocktake_id`,`is_current`,`group`,`seq`);

CREATE UNIQUE INDEX `stocktake_difference_seq_uq` ON `stocktake_difference` (`stocktake_id`,`seq`);

CREATE INDEX `stocktake_line_state_ix` ON `stocktake_line` (`stocktake_id`,`state`,`place_id`);

CREATE UNIQUE INDEX `stocktake_line_uq` ON `stocktake_line` (`stocktake_id`,`place_id`,`part_id`);

CREATE UNIQUE INDEX `stocktake_no_uq` ON `stocktake` (`site_code`,`st_no`);

CREATE INDEX `stocktake_scan_code_ix` ON `stocktake_scan` (`stocktake_id`,`code`);

CREATE INDEX `stocktake_scan_line_ix` ON `stocktake_scan` (`stocktake_id`,`place_id`,`part_id`);

CREATE INDEX `stocktake_status_ix` ON `stocktake` (`status`,`st_no`);

CREATE UNIQUE INDEX `supplier_return_no_uq` ON `supplier_return` (`site_code`,`vr_no`);

CREATE INDEX `tax_rate_ix` ON `tax_rate` (`from_on`,`id`);

CREATE UNIQUE INDEX `turn_in_no_uq` ON `turn_in` (`site_code`,`turn_in_no`);

CREATE INDEX `turn_in_status_ix` ON `turn_in` (`status`,`turn_in_no`);

CREATE INDEX `unclaimed_case_next_ix` ON `unclaimed_case` (`site_code`,`status`,`next_on`,`dl_no`);

CREATE INDEX `unclaimed_case_stay_ix` ON `unclaimed_case` (`stay_id`);

CREATE UNIQUE INDEX `unclaimed_case_stay_uq` ON `unclaimed_case` (`stay_id`) WHERE "unclaimed_case"."status" = 'WAITING';

CREATE INDEX `unclaimed_case_told_ix` ON `unclaimed_case` (`site_code`,`status`,`told_on`);

CREATE INDEX `unclaimed_notice_case_ix` ON `unclaimed_notice` (`case_id`,`nt_no`);

CREATE UNIQUE INDEX `unclaimed_notice_no_uq` ON `unclaimed_notice` (`site_code`,`nt_no`);

CREATE UNIQUE INDEX `voucher_entry_id_unique` ON `voucher_entry` (`id`);

CREATE INDEX `voucher_entry_voucher_ix` ON `voucher_entry` (`voucher_id`,`seq`);

CREATE INDEX `voucher_visit_call_ix` ON `voucher_visit` (`call_id`);

CREATE INDEX `voucher_visit_claim_ix` ON `voucher_visit` (`left_at`) WHERE "voucher_visit"."type" = 'C';

CREATE UNIQUE INDEX `voucher_visit_no_uq` ON `voucher_visit` (`voucher_id`,`visit_no`);

CREATE TABLE applied_migration (name TEXT PRIMARY KEY, sha TEXT NOT NULL, at TEXT NOT NULL, version TEXT NOT NULL) STRICT;

CREATE TABLE `approval_limit` (
	`id` text PRIMARY KEY NOT NULL,
	`from_on` text NOT NULL,
	`chief_minor` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "approval_limit_ck" CHECK("approval_limit"."chief_minor" >= 0)
) STRICT;

CREATE TABLE `audit_entry` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`staff_id` text NOT NULL,
	`staff_name` text NOT NULL,
	`workstation` text NOT NULL,
	`event` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`from_state` text,
	`to_state` text,
	`reason` text,
	`facts` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;

CREATE TABLE `backup_run` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`bytes` integer,
	`sha` text,
	`code` text,
	`params` text NOT NULL,
	`second` text,
	`audit_rows` integer NOT NULL,
	`violations` integer NOT NULL,
	`free_mb` integer,
	`by` text NOT NULL
) STRICT;

CREATE TABLE `backup_setting` (
	`id` integer PRIMARY KEY NOT NULL,
	`folder` text,
	`second_folder` text,
	`daily_at` text NOT NULL,
	`keep` text NOT NULL,
	`phrase_id` text,
	`phrase_at` text,
	`phrase_salt` text,
	`phrase_cost` text,
	`phrase_key` text,
	`requested_at` text,
	`requested_by` text
) STRICT;

CREATE TABLE `bearer_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`job_id` text NOT NULL,
	`line_key` text NOT NULL,
	`bearer` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `bill` (
	`id` text PRIMARY KEY NOT NULL,
	`bill_no` text NOT NULL,
	`status` text NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`call_id` text,
	`type` text NOT NULL,
	`gross_minor` integer NOT NULL,
	`tax_num` integer NOT NULL,
	`tax_den` integer NOT NULL,
	`tax_minor` integer NOT NULL,
	`net_minor` integer NOT NULL,
	`decision` text NOT NULL,
	`zero_reason` text,
	`buyer_tax_id` text,
	`invoice_kind` text NOT NULL,
	`invoice_no` text,
	`invoice_on` text,
	`paid_minor` integer NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by` text NOT NULL,
	`void_at` text,
	`void_by` text,
	`void_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL, `written_off_minor` integer DEFAULT 0 NOT NULL, `mailed_on` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `bill_allocation` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`bill_id` text NOT NULL,
	`card_id` text,
	`call_id` text,
	`kind` text NOT NULL,
	`source_id` text,
	`source_position` integer,
	`amount_minor` integer NOT NULL,
	`reversal_of` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `bill_card` (
	`bill_id` text NOT NULL,
	`card_id` text NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `bill_credit` (
	`id` text PRIMARY KEY NOT NULL,
	`credit_no` text NOT NULL,
	`bill_id` text NOT NULL,
	`why` text NOT NULL,
	`is_original_back` integer NOT NULL,
	`gross_minor` integer NOT NULL,
	`tax_minor` integer NOT NULL,
	`net_minor` integer NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `bill_line` (
	`id` text PRIMARY KEY NOT NULL,
	`bill_id` text NOT NULL,
	`position` integer NOT NULL,
	`card_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`unit_price_minor` integer NOT NULL,
	`amount_minor` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `bill_tax` (
	`id` text PRIMARY KEY NOT NULL,
	`bill_id` text NOT NULL,
	`position` integer NOT NULL,
	`rate` integer NOT NULL,
	`gross_minor` integer NOT NULL,
	`tax_minor` integer NOT NULL,
	`net_minor` integer NOT NULL,
	`site_code` text NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `card_part` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`text` text NOT NULL,
	`sku` text,
	`qty_milli` integer NOT NULL,
	`price_minor` integer NOT NULL,
	`old_part` text NOT NULL,
	`old_serial` text,
	`new_serial` text,
	`reversal_of` text,
	`reason` text,
	`by` text NOT NULL,
	`at` text NOT NULL, `movement_id` text,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `card_technician` (
	`card_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`share_percent` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `change_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`change_id` text NOT NULL,
	`at` text NOT NULL,
	`domain` text NOT NULL,
	`entity_id` text NOT NULL,
	`rev` integer NOT NULL,
	`wire_version` integer NOT NULL,
	`body` text NOT NULL
) STRICT;

CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`wc_no` text NOT NULL,
	`status` text NOT NULL,
	`maker_id` text NOT NULL,
	`period` text NOT NULL,
	`claimed_minor` integer NOT NULL,
	`approved_minor` integer NOT NULL,
	`settled_minor` integer,
	`difference_reason` text,
	`reference` text,
	`submitted_at` text,
	`submitted_by` text,
	`answered_at` text,
	`settled_at` text,
	`void_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`maker_id`) REFERENCES `maker`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `claim_line` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`work_key` text NOT NULL,
	`card_id` text,
	`visit_id` text,
	`call_id` text,
	`work_no` text NOT NULL,
	`done_on` text NOT NULL,
	`model` text,
	`serial` text,
	`fault_code` text,
	`signer` text,
	`sku` text,
	`part_text` text,
	`qty_milli` integer,
	`old_part_id` text,
	`old_serial` text,
	`new_serial` text,
	`part_credit_minor` integer,
	`labour_minor` integer,
	`travel_minor` integer,
	`round` integer NOT NULL,
	`answer` text,
	`approved_minor` integer NOT NULL,
	`answer_reason` text,
	`settled_minor` integer NOT NULL,
	`is_live` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`old_part_id`) REFERENCES `old_part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_line_ck" CHECK("claim_line"."approved_minor" >= 0 and "claim_line"."approved_minor" <= coalesce("claim_line"."part_credit_minor", 0) + coalesce("claim_line"."labour_minor", 0) + coalesce("claim_line"."travel_minor", 0))
) STRICT;

CREATE TABLE `collection_receipt` (
	`id` text PRIMARY KEY NOT NULL,
	`receipt_no` text NOT NULL,
	`status` text NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by` text NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`phone` text,
	`address` text,
	`call_id` text,
	`intake_id` text,
	`source_no` text NOT NULL,
	`reason` text NOT NULL,
	`est_ready_on` text NOT NULL,
	`inspection_fee_minor` integer,
	`signer` text,
	`pad_no` text,
	`is_late_entry` integer NOT NULL,
	`replaces_id` text,
	`replaced_by_id` text,
	`lost_identity` text,
	`void_at` text,
	`void_by` text,
	`void_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `command_request` (
	`id` text PRIMARY KEY NOT NULL,
	`route` text NOT NULL,
	`staff_id` text NOT NULL,
	`input_sha` text NOT NULL,
	`answer` text NOT NULL,
	`at` text NOT NULL
) STRICT;

CREATE TABLE `contract_unit` (
	`contract_id` text NOT NULL,
	`product_id` text NOT NULL,
	PRIMARY KEY(`contract_id`, `product_id`),
	FOREIGN KEY (`contract_id`) REFERENCES `maintenance_contract`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `contract_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`call_id` text NOT NULL,
	`visit_no` integer NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `maintenance_contract`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `cost_rate` (
	`id` text PRIMARY KEY NOT NULL,
	`from_on` text NOT NULL,
	`hour_minor` integer NOT NULL,
	`trip_minor` integer NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `counter_intake` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_no` text NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`phone` text,
	`receipt_id` text NOT NULL,
	`received_at` text NOT NULL,
	`received_by` text NOT NULL,
	`promised_at` text NOT NULL,
	`est_cost_minor` integer,
	`inspection_fee_minor` integer,
	`signer` text,
	`sign_refusal` text,
	`is_late_entry` integer NOT NULL,
	`pad_no` text,
	`note` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `custody_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`stay_id` text NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`place_kind` text NOT NULL,
	`place` text NOT NULL,
	`holder_id` text,
	`holder` text NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`by` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`stay_id`) REFERENCES `custody_stay`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `custody_stay` (
	`id` text PRIMARY KEY NOT NULL,
	`dl_no` text NOT NULL,
	`state` text NOT NULL,
	`place_kind` text NOT NULL,
	`place` text NOT NULL,
	`holder_id` text,
	`holder` text NOT NULL,
	`product_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`serial` text,
	`receipt_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`brought_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`in_at` text,
	`notified_at` text,
	`notified_by` text,
	`closed_at` text,
	`correction_of` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `customer` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_no` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`contact` text,
	`phones` text NOT NULL,
	`no_phone` integer NOT NULL,
	`address` text,
	`zone` text NOT NULL,
	`tax_id` text,
	`credit_limit_minor` integer,
	`term_days` integer,
	`rep_id` text,
	`consent_at` text,
	`marketing_ok` integer NOT NULL,
	`language` text,
	`note` text,
	`merged_into` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `customer_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`into_id` text NOT NULL,
	`moved` text NOT NULL,
	`merged_at` text NOT NULL,
	`merged_by` text NOT NULL,
	`undone_at` text,
	FOREIGN KEY (`from_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `customer_phone` (
	`customer_id` text NOT NULL,
	`number` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `day_close` (
	`id` text PRIMARY KEY NOT NULL,
	`on` text NOT NULL,
	`closed_at` text NOT NULL,
	`closed_by` text NOT NULL,
	`report` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `day_report` (
	`id` text PRIMARY KEY NOT NULL,
	`technician_id` text NOT NULL,
	`on_day` text NOT NULL,
	`status` text NOT NULL,
	`lines` text NOT NULL,
	`counts` text NOT NULL,
	`overtime_minutes` integer NOT NULL,
	`submitted_at` text NOT NULL,
	`checked_at` text,
	`checked_by` text,
	`sent_back_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `deposit` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`card_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`balance_minor` integer NOT NULL,
	`taken_at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `deposit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_no` text NOT NULL,
	`deposit_id` text NOT NULL,
	`method` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`tendered_minor` integer,
	`reference` text,
	`reason` text,
	`at` text NOT NULL,
	`taken_by` text NOT NULL,
	`drawer_session_id` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`deposit_id`) REFERENCES `deposit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `device_secret` (
	`stay_id` text PRIMARY KEY NOT NULL,
	`sealed` text,
	`erased_at` text
) STRICT;

CREATE TABLE `disposal` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`way` text NOT NULL,
	`recipient` text NOT NULL,
	`reason` text NOT NULL,
	`reference` text,
	`is_data_wiped` integer NOT NULL,
	`proceeds_minor` integer NOT NULL,
	`used_minor` integer NOT NULL,
	`deposit_id` text,
	`disposed_at` text NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `unclaimed_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notice_id`) REFERENCES `unclaimed_notice`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `draft` (
	`staff_id` text NOT NULL,
	`form` text NOT NULL,
	`request_id` text NOT NULL,
	`input` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`staff_id`, `form`)
) STRICT;

CREATE TABLE `drawer_count` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`count` text NOT NULL,
	`counted_minor` integer NOT NULL,
	`expected_minor` integer,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `drawer_session`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `drawer_kick` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`workstation` text NOT NULL,
	`reason` text NOT NULL,
	`document_no` text,
	`at` text NOT NULL,
	`by` text NOT NULL
) STRICT;

CREATE TABLE `drawer_session` (
	`id` text PRIMARY KEY NOT NULL,
	`workstation` text NOT NULL,
	`status` text NOT NULL,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL,
	`float_minor` integer NOT NULL,
	`counted_at` text,
	`counted_by` text,
	`counted_minor` integer,
	`expected_minor` integer,
	`reason` text,
	`confirmed_at` text,
	`confirmed_by` text,
	`closed_at` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `exchange_order` (
	`id` text PRIMARY KEY NOT NULL,
	`rx_no` text NOT NULL,
	`card_id` text NOT NULL,
	`old_product_id` text NOT NULL,
	`old_identifier` text NOT NULL,
	`new_identifier` text NOT NULL,
	`new_product_id` text,
	`day_no` integer NOT NULL,
	`agreed_on` text NOT NULL,
	`agreed_by` text NOT NULL,
	`handed_over_on` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `goods_receipt` (
	`id` text PRIMARY KEY NOT NULL,
	`gr_no` text NOT NULL,
	`status` text NOT NULL,
	`order_id` text NOT NULL,
	`delivery_no` text,
	`received_by` text NOT NULL,
	`received_at` text NOT NULL,
	`void_reason` text,
	`note` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `purchase_order`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `goods_receipt_line` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`receipt_id` text NOT NULL,
	`order_line_id` text NOT NULL,
	`part_id` text NOT NULL,
	`delivered_milli` integer NOT NULL,
	`accepted_milli` integer NOT NULL,
	`rejected_milli` integer NOT NULL,
	`reject_reason` text,
	`price_minor` integer NOT NULL,
	`price_reason` text,
	`place_id` text NOT NULL,
	`accepted_movement_id` text,
	`rejected_movement_id` text,
	FOREIGN KEY (`receipt_id`) REFERENCES `goods_receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_line_id`) REFERENCES `purchase_order_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goods_receipt_line_ck" CHECK("goods_receipt_line"."delivered_milli" > 0 and "goods_receipt_line"."accepted_milli" >= 0 and "goods_receipt_line"."rejected_milli" >= 0 and "goods_receipt_line"."accepted_milli" + "goods_receipt_line"."rejected_milli" = "goods_receipt_line"."delivered_milli" and ("goods_receipt_line"."rejected_milli" = 0 or "goods_receipt_line"."reject_reason" is not null))
) STRICT;

CREATE TABLE `intake_device` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`position` integer NOT NULL,
	`stay_id` text NOT NULL,
	`card_id` text NOT NULL,
	`imei_label` text,
	`imei_system` text,
	`is_code_mismatch` integer NOT NULL,
	`proof_seen` text NOT NULL,
	`purchase_on` text,
	`fault_reported` text NOT NULL,
	`fault_seen` text,
	`exterior` text NOT NULL,
	`moisture` text NOT NULL,
	`is_user_damage` integer NOT NULL,
	`is_sim_removed` integer NOT NULL,
	`verdict` text NOT NULL,
	`warranty_until` text,
	`day_no` integer,
	`entitlement` text NOT NULL,
	`reasons` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`intake_id`) REFERENCES `counter_intake`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `loan` (
	`id` text PRIMARY KEY NOT NULL,
	`ln_no` text NOT NULL,
	`status` text NOT NULL,
	`card_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`loaner_id` text NOT NULL,
	`condition_out` text NOT NULL,
	`accessories` text NOT NULL,
	`deposit_id` text,
	`deposit_minor` integer NOT NULL,
	`lent_at` text NOT NULL,
	`lent_by` text NOT NULL,
	`due_on` text NOT NULL,
	`extended_on` text,
	`extended_by` text,
	`last_on` text NOT NULL,
	`returned_at` text,
	`returned_by` text,
	`condition_in` text,
	`are_accessories_back` integer,
	`is_data_wiped` integer NOT NULL,
	`deduction_minor` integer NOT NULL,
	`deduction_reason` text,
	`refund_minor` integer NOT NULL,
	`bill_id` text,
	`lost_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`loaner_id`) REFERENCES `loaner`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `loaner` (
	`id` text PRIMARY KEY NOT NULL,
	`model` text NOT NULL,
	`kind` text NOT NULL,
	`identifier` text NOT NULL,
	`value_minor` integer NOT NULL,
	`note` text,
	`status` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `maintenance_contract` (
	`id` text PRIMARY KEY NOT NULL,
	`ct_no` text NOT NULL,
	`customer_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`visits_included` integer NOT NULL,
	`visits_before` integer NOT NULL,
	`parts_policy` text NOT NULL,
	`parts_discount_percent` integer NOT NULL,
	`is_labour_free` integer NOT NULL,
	`is_travel_free` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL, `ended_on` text, `end_reason` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "maintenance_contract_ck" CHECK("maintenance_contract"."ends_on" > "maintenance_contract"."starts_on")
) STRICT;

CREATE TABLE `maker` (
	`id` text PRIMARY KEY NOT NULL,
	`supplier_id` text NOT NULL,
	`brands` text NOT NULL,
	`is_usual` integer NOT NULL,
	`old_part_days` integer,
	`note` text,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`supplier_id`) REFERENCES `supplier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `maker_rate` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`maker_id` text NOT NULL,
	`device_class` text NOT NULL,
	`labour_minor` integer NOT NULL,
	`travel_minor` integer NOT NULL,
	`from_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`maker_id`) REFERENCES `maker`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "maker_rate_ck" CHECK("maker_rate"."labour_minor" >= 0 and "maker_rate"."travel_minor" >= 0)
) STRICT;

CREATE TABLE `money_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`journal_id` text NOT NULL,
	`event` text NOT NULL,
	`account` text NOT NULL,
	`holder_id` text,
	`amount_minor` integer NOT NULL,
	`document_no` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`note` text,
	`site_code` text NOT NULL
) STRICT;

CREATE TABLE `movement_serial` (
	`movement_seq` integer NOT NULL,
	`serial_id` text NOT NULL,
	PRIMARY KEY(`movement_seq`, `serial_id`),
	FOREIGN KEY (`movement_seq`) REFERENCES `stock_movement`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`serial_id`) REFERENCES `part_serial`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `notice_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`outcome` text NOT NULL,
	`outcome_on` text NOT NULL,
	`proof` text NOT NULL,
	`deadline_on` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `unclaimed_notice`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `number_register` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`site_code` text NOT NULL,
	`prefix` text NOT NULL,
	`year` integer NOT NULL,
	`n` integer NOT NULL,
	`document_no` text NOT NULL,
	`state` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`reason` text
) STRICT;

CREATE TABLE `number_series` (
	`site_code` text NOT NULL,
	`prefix` text NOT NULL,
	`year` integer NOT NULL,
	`next` integer NOT NULL,
	`last_at` text,
	`may_be_earlier` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`site_code`, `prefix`, `year`)
) STRICT;

CREATE TABLE `old_part` (
	`id` text PRIMARY KEY NOT NULL,
	`op_no` text NOT NULL,
	`status` text NOT NULL,
	`part_id` text NOT NULL,
	`card_id` text,
	`call_id` text,
	`card_part_id` text,
	`product_id` text NOT NULL,
	`maker_id` text,
	`technician_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`old_serial` text,
	`new_serial` text,
	`fitted_at` text NOT NULL,
	`due_on` text NOT NULL,
	`place_id` text,
	`pack_id` text,
	`verdict` text,
	`reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`maker_id`) REFERENCES `maker`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pack_id`) REFERENCES `old_part_pack`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "old_part_ck" CHECK("old_part"."qty_milli" > 0 and ("old_part"."status" in ('RECEIVED', 'PACKED')) = ("old_part"."place_id" is not null))
) STRICT;

CREATE TABLE `old_part_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`old_part_id` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`place_id` text,
	`pack_id` text,
	`reason` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`old_part_id`) REFERENCES `old_part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `old_part_pack` (
	`id` text PRIMARY KEY NOT NULL,
	`pk_no` text NOT NULL,
	`status` text NOT NULL,
	`maker_id` text NOT NULL,
	`packed_at` text NOT NULL,
	`packed_by` text NOT NULL,
	`sent_at` text,
	`sent_by` text,
	`courier` text,
	`courier_no` text,
	`note` text,
	`cancel_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`maker_id`) REFERENCES `maker`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `outside_bill` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`trip_id` text NOT NULL,
	`vendor` text NOT NULL,
	`bill_no` text NOT NULL,
	`bill_on` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`reversal_of` text,
	`reason` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `paper_template` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`settings` text NOT NULL,
	`note` text NOT NULL,
	`made_by` text,
	`made_at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `part` (
	`id` text PRIMARY KEY NOT NULL,
	`sku` text NOT NULL,
	`name_tw` text,
	`name_cn` text,
	`name_en` text,
	`spec` text,
	`unit` text NOT NULL,
	`models` text NOT NULL,
	`alternatives` text NOT NULL,
	`suppliers` text NOT NULL,
	`is_serialised` integer NOT NULL,
	`warranty_days` integer NOT NULL,
	`returns_old` integer NOT NULL,
	`order_at_milli` integer NOT NULL,
	`fill_to_milli` integer NOT NULL,
	`home_bin_id` text,
	`words` text NOT NULL,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "part_levels_ck" CHECK("part"."order_at_milli" >= 0 and "part"."fill_to_milli" >= 0)
) STRICT;

CREATE TABLE `part_arrival` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_line_id` text NOT NULL,
	`part_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`requester_id` text NOT NULL,
	`reason` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`seen_at` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`issue_line_id`) REFERENCES `stock_issue_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `part_barcode` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`part_id` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `part_price` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`part_id` text NOT NULL,
	`region` text NOT NULL,
	`from_on` text NOT NULL,
	`price_minor` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "part_price_ck" CHECK("part_price"."price_minor" >= 0)
) STRICT;

CREATE TABLE `part_serial` (
	`id` text PRIMARY KEY NOT NULL,
	`part_id` text NOT NULL,
	`serial` text NOT NULL,
	`place_id` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_no` text NOT NULL,
	`bill_id` text NOT NULL,
	`method` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`status` text NOT NULL,
	`at` text NOT NULL,
	`taken_by` text NOT NULL,
	`booked_at` text,
	`booked_by` text,
	`reversal_of` text,
	`reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL, `tendered_minor` integer, `reference` text, `drawer_session_id` text, `turn_in_id` text, `deposit_id` text,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `pc_lock` (
	`workstation` text PRIMARY KEY NOT NULL,
	`locks` integer NOT NULL,
	`left_ms` integer NOT NULL,
	`from_ms` integer NOT NULL
) STRICT;

CREATE TABLE `pc_owed` (
	`workstation` text NOT NULL,
	`payer` text NOT NULL,
	`left_ms` integer NOT NULL,
	`from_ms` integer NOT NULL,
	PRIMARY KEY(`workstation`, `payer`)
) STRICT;

CREATE TABLE `photo` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text,
	`caption` text,
	`taken_at` text NOT NULL,
	`taken_by` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`sha` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
, `stage` text) STRICT;

CREATE TABLE `photo_bytes` (
	`sha` text PRIMARY KEY NOT NULL,
	`jpeg` blob NOT NULL
) STRICT;

CREATE TABLE `preference` (
	`staff_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`staff_id`, `key`)
) STRICT;

CREATE TABLE `print_image` (
	`sha` text PRIMARY KEY NOT NULL,
	`pdf_base64` text NOT NULL
) STRICT;

CREATE TABLE `print_job` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`status` text NOT NULL,
	`printer` text NOT NULL,
	`paper` text NOT NULL,
	`parts` text NOT NULL,
	`copy_no` integer NOT NULL,
	`mark` text NOT NULL,
	`reason` text,
	`queued_at` text NOT NULL,
	`started_at` text,
	`ended_at` text,
	`by` text NOT NULL,
	`error` text,
	`is_sheet_usable` integer,
	`image_sha` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL, `printer_id` text REFERENCES `printer`(`id`), `workstation` text, `start_cell` integer, `claim` text, `queue_job` integer, `sheet` text, `fit` text,
	FOREIGN KEY (`document_id`) REFERENCES `printed_document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `print_route` (
	`id` text PRIMARY KEY NOT NULL,
	`workstation` text NOT NULL,
	`kind` text NOT NULL,
	`printer_id` text,
	`paper` text NOT NULL,
	`copies` integer NOT NULL,
	`event` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`printer_id`) REFERENCES `printer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "print_route_ck" CHECK("print_route"."copies" between 1 and 9)
) STRICT;

CREATE TABLE `print_store` (
	`sha` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`is_packed` integer NOT NULL,
	`is_legal_copy` integer NOT NULL,
	`stored_bytes` integer NOT NULL,
	`kept_at` text NOT NULL,
	`image` blob NOT NULL
) STRICT;

CREATE TABLE `printed_document` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`document_no` text NOT NULL,
	`entity_id` text NOT NULL,
	`language` text NOT NULL,
	`model` text NOT NULL,
	`hash` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`seq` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
, `is_by_hand` integer DEFAULT 0 NOT NULL) STRICT;

CREATE TABLE `printer` (
	`id` text PRIMARY KEY NOT NULL,
	`workstation` text NOT NULL,
	`name` text NOT NULL,
	`model` text NOT NULL,
	`device` text NOT NULL,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `product` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`device_class` text NOT NULL,
	`brand` text,
	`model` text NOT NULL,
	`serial` text,
	`has_no_serial` integer NOT NULL,
	`imei1` text,
	`imei2` text,
	`identifier_reason` text,
	`purchase_on` text,
	`dealer` text,
	`proof_type` text NOT NULL,
	`proof_no` text,
	`warranty_card_no` text,
	`ex_factory_on` text,
	`install_on` text,
	`warranty_months` integer,
	`price_minor` integer,
	`restarted_on` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `purchase_order` (
	`id` text PRIMARY KEY NOT NULL,
	`po_no` text NOT NULL,
	`status` text NOT NULL,
	`supplier_id` text NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	`due_on` text NOT NULL,
	`close_reason` text,
	`note` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL, `carrier` text, `tracking_no` text, `close_asked_by` text, `told` text, `told_to` text,
	FOREIGN KEY (`supplier_id`) REFERENCES `supplier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `purchase_order_line` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`requisition_line_id` text NOT NULL,
	`part_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`price_minor` integer NOT NULL,
	`over_milli` integer NOT NULL,
	`received_milli` integer NOT NULL,
	`cancelled_milli` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `purchase_order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requisition_line_id`) REFERENCES `requisition_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "purchase_order_line_ck" CHECK("purchase_order_line"."qty_milli" > 0 and "purchase_order_line"."price_minor" >= 0 and "purchase_order_line"."over_milli" >= 0 and "purchase_order_line"."received_milli" >= 0 and "purchase_order_line"."cancelled_milli" >= 0 and "purchase_order_line"."received_milli" + "purchase_order_line"."cancelled_milli" <= "purchase_order_line"."qty_milli" + "purchase_order_line"."over_milli")
) STRICT;

CREATE TABLE `purchase_requisition` (
	`id` text PRIMARY KEY NOT NULL,
	`pr_no` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`requester_id` text NOT NULL,
	`requested_at` text NOT NULL,
	`need_by` text NOT NULL,
	`submitted_at` text,
	`approver_id` text,
	`approved_at` text,
	`end_reason` text,
	`note` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
, `department` text DEFAULT 'warehouse' NOT NULL) STRICT;

CREATE TABLE `quote` (
	`id` text PRIMARY KEY NOT NULL,
	`quote_no` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`card_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`is_extra` integer NOT NULL,
	`lines` text NOT NULL,
	`gross_minor` integer NOT NULL,
	`tax_minor` integer NOT NULL,
	`net_minor` integer NOT NULL,
	`valid_until` text NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	`consent_method` text,
	`consent_by` text,
	`consent_at` text,
	`refuse_reason` text,
	`fee_due_minor` integer,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `receipt_line` (
	`id` text PRIMARY KEY NOT NULL,
	`receipt_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`product_id` text NOT NULL,
	`stay_id` text NOT NULL,
	`model` text NOT NULL,
	`serial` text,
	`accessories` text NOT NULL,
	`exterior` text NOT NULL,
	`declared_value_minor` integer,
	`returned_at` text,
	`returned_to` text,
	`proxy` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `collection_receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `receivable` (
	`id` text PRIMARY KEY NOT NULL,
	`ar_no` text NOT NULL,
	`status` text NOT NULL,
	`bill_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`due_on` text NOT NULL,
	`promise_on` text,
	`dispute_reason` text,
	`write_off_reason` text,
	`written_off_at` text,
	`written_off_by` text,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL,
	`credit_block` text,
	`override_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL, `collector_id` text,
	FOREIGN KEY (`bill_id`) REFERENCES `bill`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `receivable_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`receivable_id` text NOT NULL,
	`visited_on` text NOT NULL,
	`was_met` integer NOT NULL,
	`result` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`receivable_id`) REFERENCES `receivable`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `repair_card` (
	`id` text PRIMARY KEY NOT NULL,
	`card_no` text NOT NULL,
	`status` text NOT NULL,
	`type` text NOT NULL,
	`type_reason` text,
	`rework_of` text,
	`priority` text NOT NULL,
	`stay_id` text NOT NULL,
	`receipt_id` text NOT NULL,
	`voucher_id` text,
	`call_id` text,
	`customer_id` text NOT NULL,
	`product_id` text NOT NULL,
	`fault_reported` text NOT NULL,
	`diagnosis` text,
	`cause_code` text,
	`test_result` text,
	`inspection_fee_minor` integer,
	`repaired_at` text,
	`repaired_by` text,
	`inspected_at` text,
	`inspected_by` text,
	`promised_at` text,
	`ready_at` text,
	`days_in_repair` integer,
	`guarantee_until` text,
	`unrepairable_reason` text,
	`unrepairable_by` text,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL, `signer` text, `contract_id` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "repair_card_cause_ck" CHECK("repair_card"."diagnosis" is null or "repair_card"."cause_code" is not null)
) STRICT;

CREATE TABLE `repair_work` (
	`id` text PRIMARY KEY NOT NULL,
	`card_id` text NOT NULL,
	`technician_id` text NOT NULL,
	`start_at` text NOT NULL,
	`end_at` text NOT NULL,
	`minutes` integer NOT NULL,
	`reversal_of` text,
	`reason` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `requisition_line` (
	`id` text PRIMARY KEY NOT NULL,
	`requisition_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`part_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`approved_milli` integer NOT NULL,
	`supplier_id` text,
	`price_minor` integer,
	`card_id` text,
	`call_id` text,
	`on_hand_milli` integer NOT NULL,
	`on_order_milli` integer NOT NULL,
	`reserved_milli` integer NOT NULL, `quotes` text DEFAULT '[]' NOT NULL, `quote_reason` text,
	FOREIGN KEY (`requisition_id`) REFERENCES `purchase_requisition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplier_id`) REFERENCES `supplier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `service_call`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requisition_line_ck" CHECK("requisition_line"."qty_milli" > 0 and "requisition_line"."approved_milli" >= 0 and "requisition_line"."approved_milli" <= "requisition_line"."qty_milli" and coalesce("requisition_line"."price_minor", 0) >= 0),
	CONSTRAINT "requisition_line_job_ck" CHECK("requisition_line"."card_id" is null or "requisition_line"."call_id" is null)
) STRICT;

CREATE TABLE `scrap_slip` (
	`id` text PRIMARY KEY NOT NULL,
	`sx_no` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`bearer` text NOT NULL,
	`note` text,
	`sr_no` text,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`approver_id` text,
	`approved_at` text,
	`end_reason` text,
	`lines` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `search_doc` (
	`rowid` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`entity_id` text NOT NULL,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`status` text,
	`fields` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "search_doc_key_ck" CHECK(rowid % 16 = CASE kind WHEN 'job' THEN 0 WHEN 'call' THEN 1 WHEN 'customer' THEN 2 WHEN 'product' THEN 3 WHEN 'receipt' THEN 4 WHEN 'voucher' THEN 5 WHEN 'quote' THEN 6 WHEN 'bill' THEN 7 WHEN 'intake' THEN 8 END)
) STRICT;

CREATE VIRTUAL TABLE `search_index` USING fts5(doc, tokenize='unicode61', prefix='3 4', content='', contentless_delete=1);

CREATE TABLE `service_call` (
	`id` text PRIMARY KEY NOT NULL,
	`call_no` text NOT NULL,
	`status` text NOT NULL,
	`channel` text NOT NULL,
	`called_at` text NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`phone` text,
	`address` text,
	`zone` text NOT NULL,
	`product_id` text NOT NULL,
	`model` text NOT NULL,
	`serial` text,
	`symptom` text NOT NULL,
	`type_guess` text NOT NULL,
	`warranty_until` text,
	`appointment_from` text,
	`appointment_to` text,
	`reschedule_reason` text,
	`priority` text NOT NULL,
	`due_at` text NOT NULL,
	`voucher_id` text,
	`technician_id` text,
	`dispatched_at` text,
	`dispatched_by` text,
	`arrived_at` text,
	`left_at` text,
	`outcome` text,
	`receipt_id` text,
	`rework_of` text,
	`closed_at` text,
	`closed_by` text,
	`cancel_reason` text,
	`taken_by` text NOT NULL,
	`is_late_entry` integer NOT NULL,
	`pad_no` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL, `contract_id` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `service_voucher` (
	`id` text PRIMARY KEY NOT NULL,
	`voucher_no` text NOT NULL,
	`status` text NOT NULL,
	`holder_id` text,
	`product_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`call_id` text,
	`opened_on` text NOT NULL,
	`is_signed` integer NOT NULL,
	`moved_at` text NOT NULL,
	`replaces_id` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `sign_in_attempt` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` text NOT NULL,
	`workstation` text NOT NULL,
	`at` text NOT NULL,
	`outcome` text NOT NULL
) STRICT;

CREATE TABLE `site` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`region` text NOT NULL,
	`language` text NOT NULL,
	`address` text,
	`phone` text,
	`complaint_phone` text,
	`tax_id` text,
	`settings` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_no` text NOT NULL,
	`name` text NOT NULL,
	`posts` text NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`on_leave_until` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `staff_pin` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`left_ms` integer DEFAULT 0 NOT NULL,
	`from_ms` integer DEFAULT 0 NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `standard_charge` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`price_minor` integer,
	`from_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `statement_return` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`document_no` text NOT NULL,
	`stamped_on` text,
	`remark` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `printed_document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `stock_balance` (
	`part_id` text NOT NULL,
	`place_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	PRIMARY KEY(`part_id`, `place_id`),
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_balance_ck" CHECK("stock_balance"."qty_milli" >= 0)
) STRICT;

CREATE TABLE `stock_issue` (
	`id` text PRIMARY KEY NOT NULL,
	`si_no` text NOT NULL,
	`status` text NOT NULL,
	`card_id` text,
	`call_id` text,
	`requester_id` text NOT NULL,
	`requested_at` text NOT NULL,
	`approver_id` text,
	`approved_at` text,
	`issuer_id` text,
	`issued_at` text,
	`cancel_reason` text,
	`note` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`card_id`) REFERENCES `repair_card`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `service_call`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_issue_job_ck" CHECK("stock_issue"."card_id" is null or "stock_issue"."call_id" is null)
) STRICT;

CREATE TABLE `stock_issue_line` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`part_id` text NOT NULL,
	`asked_milli` integer NOT NULL,
	`issued_milli` integer NOT NULL,
	`used_milli` integer NOT NULL,
	`returned_milli` integer NOT NULL,
	`reserved_milli` integer NOT NULL, `lost_milli` integer DEFAULT 0 NOT NULL CHECK("lost_milli" >= 0 and "used_milli" + "returned_milli" + "lost_milli" <= "issued_milli"),
	FOREIGN KEY (`issue_id`) REFERENCES `stock_issue`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_issue_line_ck" CHECK("stock_issue_line"."asked_milli" > 0 and "stock_issue_line"."used_milli" >= 0 and "stock_issue_line"."returned_milli" >= 0 and "stock_issue_line"."used_milli" + "stock_issue_line"."returned_milli" <= "stock_issue_line"."issued_milli" and "stock_issue_line"."reserved_milli" >= 0)
) STRICT;

CREATE TABLE `stock_move` (
	`id` text PRIMARY KEY NOT NULL,
	`mv_no` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`reason` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`lines` text NOT NULL,
	`void_reason` text,
	`void_by` text,
	`void_at` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `stock_movement` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`part_id` text NOT NULL,
	`kind` text NOT NULL,
	`doc_no` text,
	`issue_line_id` text,
	`card_id` text,
	`call_id` text,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`value_minor` integer NOT NULL,
	`from_qty_after` integer,
	`from_value_after` integer,
	`to_qty_after` integer,
	`to_value_after` integer,
	`reversal_of` text,
	`serials` text NOT NULL,
	`reason` text,
	`rev` integer DEFAULT 1 NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_movement_ck" CHECK("stock_movement"."qty_milli" > 0 and "stock_movement"."value_minor" >= 0 and "stock_movement"."from_id" <> "stock_movement"."to_id")
) STRICT;

CREATE TABLE `stock_place` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text,
	`kind` text NOT NULL,
	`parent_id` text,
	`store_id` text NOT NULL,
	`staff_id` text,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `stock_return` (
	`id` text PRIMARY KEY NOT NULL,
	`sr_no` text NOT NULL,
	`status` text NOT NULL,
	`requester_id` text NOT NULL,
	`requested_at` text NOT NULL,
	`receiver_id` text,
	`received_at` text,
	`cancel_reason` text,
	`note` text,
	`lines` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
, `handed_to` text, `void_reason` text, `void_by` text, `void_at` text) STRICT;

CREATE TABLE `stock_value` (
	`part_id` text NOT NULL,
	`store_id` text NOT NULL,
	`qty_milli` integer NOT NULL,
	`value_minor` integer NOT NULL,
	PRIMARY KEY(`part_id`, `store_id`),
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`store_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_value_ck" CHECK("stock_value"."qty_milli" >= 0 and "stock_value"."value_minor" >= 0 and ("stock_value"."qty_milli" > 0 or "stock_value"."value_minor" = 0))
) STRICT;

CREATE TABLE `stocktake` (
	`id` text PRIMARY KEY NOT NULL,
	`st_no` text NOT NULL,
	`status` text NOT NULL,
	`scope` text NOT NULL,
	`note` text,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`counter_ids` text NOT NULL,
	`counted_at` text,
	`approver_id` text,
	`approved_at` text,
	`posted_at` text,
	`end_reason` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `stocktake_bin` (
	`stocktake_id` text NOT NULL,
	`place_id` text NOT NULL,
	`state` text NOT NULL,
	`round` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`counter_id` text,
	PRIMARY KEY(`stocktake_id`, `place_id`),
	FOREIGN KEY (`stocktake_id`) REFERENCES `stocktake`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `stocktake_difference` (
	`id` text PRIMARY KEY NOT NULL,
	`stocktake_id` text NOT NULL,
	`seq` integer NOT NULL,
	`is_current` integer NOT NULL,
	`group` text NOT NULL,
	`part_id` text,
	`place_id` text NOT NULL,
	`from_place_id` text,
	`qty_milli` integer NOT NULL,
	`serials` text NOT NULL,
	`code` text,
	`value_minor` integer NOT NULL,
	`reason` text,
	`resolution` text,
	`movement_id` text, `issue_line_id` text REFERENCES stock_issue_line(id),
	FOREIGN KEY (`stocktake_id`) REFERENCES `stocktake`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`movement_id`) REFERENCES `stock_movement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stocktake_difference_ck" CHECK("stocktake_difference"."qty_milli" > 0)
) STRICT;

CREATE TABLE `stocktake_line` (
	`stocktake_id` text NOT NULL,
	`line_no` integer NOT NULL,
	`part_id` text NOT NULL,
	`place_id` text NOT NULL,
	`state` text NOT NULL,
	`round` integer NOT NULL,
	`is_recount` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`frozen_milli` integer NOT NULL,
	`book_milli` integer,
	`counted_milli` integer,
	`recount_milli` integer,
	`missing` text NOT NULL,
	`counted_at` text,
	PRIMARY KEY(`stocktake_id`, `line_no`),
	FOREIGN KEY (`stocktake_id`) REFERENCES `stocktake`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stocktake_line_ck" CHECK("stocktake_line"."frozen_milli" >= 0 and coalesce("stocktake_line"."counted_milli", 0) >= 0 and coalesce("stocktake_line"."recount_milli", 0) >= 0)
) STRICT;

CREATE TABLE `stocktake_scan` (
	`stocktake_id` text NOT NULL,
	`scan_no` integer NOT NULL,
	`place_id` text NOT NULL,
	`part_id` text,
	`code` text NOT NULL,
	`is_out` integer NOT NULL,
	`is_extra` integer NOT NULL,
	`book_place_id` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`stocktake_id`, `scan_no`),
	FOREIGN KEY (`stocktake_id`) REFERENCES `stocktake`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`book_place_id`) REFERENCES `stock_place`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `supplier` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`contact` text,
	`tax_id` text,
	`note` text,
	`is_active` integer NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `supplier_return` (
	`id` text PRIMARY KEY NOT NULL,
	`vr_no` text NOT NULL,
	`status` text NOT NULL,
	`supplier_id` text NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	`reason` text NOT NULL,
	`void_reason` text,
	`lines` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`supplier_id`) REFERENCES `supplier`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `tax_rate` (
	`id` text PRIMARY KEY NOT NULL,
	`from_on` text NOT NULL,
	`scheme` text NOT NULL,
	`goods` integer,
	`services` integer,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `turn_in` (
	`id` text PRIMARY KEY NOT NULL,
	`turn_in_no` text NOT NULL,
	`status` text NOT NULL,
	`technician_id` text NOT NULL,
	`expected_minor` integer NOT NULL,
	`counted_minor` integer NOT NULL,
	`reason` text,
	`received_at` text NOT NULL,
	`received_by` text NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;

CREATE TABLE `unclaimed_case` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`stay_id` text NOT NULL,
	`dl_no` text NOT NULL,
	`card_id` text,
	`told_on` text NOT NULL,
	`level` integer NOT NULL,
	`deadline_on` text,
	`next_on` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`stay_id`) REFERENCES `custody_stay`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `unclaimed_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`nt_no` text NOT NULL,
	`case_id` text NOT NULL,
	`level` integer NOT NULL,
	`channel` text NOT NULL,
	`proof` text,
	`amount_due_minor` integer NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `unclaimed_case`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `voucher_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`voucher_id` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`holder_id` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`voucher_id`) REFERENCES `service_voucher`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `voucher_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`voucher_id` text NOT NULL,
	`visit_no` integer NOT NULL,
	`call_id` text,
	`arrived_at` text NOT NULL,
	`left_at` text NOT NULL,
	`type` text NOT NULL,
	`type_reason` text,
	`fault` text NOT NULL,
	`action` text NOT NULL,
	`parts` text NOT NULL,
	`minutes` integer NOT NULL,
	`labour_minor` integer NOT NULL,
	`travel_minor` integer NOT NULL,
	`parts_minor` integer NOT NULL,
	`result` text NOT NULL,
	`signer` text,
	`sign_refusal` text,
	`technician_id` text NOT NULL,
	`bill_id` text,
	`site_code` text NOT NULL,
	`rev` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`voucher_id`) REFERENCES `service_voucher`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `wrong_pin` (
	`workstation` text NOT NULL,
	`staff_id` text NOT NULL,
	`failed` integer NOT NULL,
	`left_ms` integer NOT NULL,
	`from_ms` integer NOT NULL,
	PRIMARY KEY(`workstation`, `staff_id`)
) STRICT;

CREATE TRIGGER `approval_limit_no_delete` BEFORE DELETE ON `approval_limit` BEGIN SELECT RAISE(ABORT, 'append-only: approval_limit'); END;

CREATE TRIGGER `approval_limit_no_update` BEFORE UPDATE ON `approval_limit` BEGIN SELECT RAISE(ABORT, 'append-only: approval_limit'); END;

CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'append-only: audit_entry'); END;

CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'append-only: audit_entry'); END;

CREATE TRIGGER `backup_run_no_delete` BEFORE DELETE ON `backup_run` BEGIN SELECT RAISE(ABORT, 'append-only: backup_run'); END;

CREATE TRIGGER `backup_run_no_update` BEFORE UPDATE ON `backup_run` BEGIN SELECT RAISE(ABORT, 'append-only: backup_run'); END;

CREATE TRIGGER `bearer_decision_no_delete` BEFORE DELETE ON `bearer_decision` BEGIN SELECT RAISE(ABORT, 'append-only: bearer_decision'); END;

CREATE TRIGGER `bearer_decision_no_update` BEFORE UPDATE ON `bearer_decision` BEGIN SELECT RAISE(ABORT, 'append-only: bearer_decision'); END;

CREATE TRIGGER `bill_allocation_no_delete` BEFORE DELETE ON `bill_allocation` BEGIN SELECT RAISE(ABORT, 'append-only: bill_allocation'); END;

CREATE TRIGGER `bill_allocation_no_update` BEFORE UPDATE ON `bill_allocation` BEGIN SELECT RAISE(ABORT, 'append-only: bill_allocation'); END;

CREATE TRIGGER `bill_card_no_delete` BEFORE DELETE ON `bill_card` BEGIN SELECT RAISE(ABORT, 'append-only: bill_card'); END;

CREATE TRIGGER `bill_card_no_update` BEFORE UPDATE ON `bill_card` BEGIN SELECT RAISE(ABORT, 'append-only: bill_card'); END;

CREATE TRIGGER `bill_credit_no_delete` BEFORE DELETE ON `bill_credit` BEGIN SELECT RAISE(ABORT, 'append-only: bill_credit'); END;

CREATE TRIGGER `bill_credit_no_update` BEFORE UPDATE ON `bill_credit` BEGIN SELECT RAISE(ABORT, 'append-only: bill_credit'); END;

CREATE TRIGGER `bill_line_no_delete` BEFORE DELETE ON `bill_line` BEGIN SELECT RAISE(ABORT, 'append-only: bill_line'); END;

CREATE TRIGGER `bill_line_no_update` BEFORE UPDATE ON `bill_line` BEGIN SELECT RAISE(ABORT, 'append-only: bill_line'); END;

CREATE TRIGGER `bill_no_delete` BEFORE DELETE ON `bill` BEGIN SELECT RAISE(ABORT, 'never deleted: bill'); END;

CREATE TRIGGER `bill_tax_no_delete` BEFORE DELETE ON `bill_tax` BEGIN SELECT RAISE(ABORT, 'append-only: bill_tax'); END;

CREATE TRIGGER `bill_tax_no_update` BEFORE UPDATE ON `bill_tax` BEGIN SELECT RAISE(ABORT, 'append-only: bill_tax'); END;

CREATE TRIGGER `card_part_no_delete` BEFORE DELETE ON `card_part` BEGIN SELECT RAISE(ABORT, 'append-only: card_part'); END;

CREATE TRIGGER `card_part_no_update` BEFORE UPDATE ON `card_part` BEGIN SELECT RAISE(ABORT, 'append-only: card_part'); END;

CREATE TRIGGER `change_log_no_delete` BEFORE DELETE ON `change_log` BEGIN SELECT RAISE(ABORT, 'append-only: change_log'); END;

CREATE TRIGGER `change_log_no_update` BEFORE UPDATE ON `change_log` BEGIN SELECT RAISE(ABORT, 'append-only: change_log'); END;

CREATE TRIGGER `claim_line_no_delete` BEFORE DELETE ON `claim_line` BEGIN SELECT RAISE(ABORT, 'never deleted: claim_line'); END;

CREATE TRIGGER `claim_no_delete` BEFORE DELETE ON `claim` BEGIN SELECT RAISE(ABORT, 'never deleted: claim'); END;

CREATE TRIGGER `collection_receipt_no_delete` BEFORE DELETE ON `collection_receipt` BEGIN SELECT RAISE(ABORT, 'never deleted: collection_receipt'); END;

CREATE TRIGGER `command_request_no_delete` BEFORE DELETE ON `command_request` BEGIN SELECT RAISE(ABORT, 'append-only: command_request'); END;

CREATE TRIGGER `command_request_no_update` BEFORE UPDATE ON `command_request` BEGIN SELECT RAISE(ABORT, 'append-only: command_request'); END;

CREATE TRIGGER `contract_visit_no_delete` BEFORE DELETE ON `contract_visit` BEGIN SELECT RAISE(ABORT, 'append-only: contract_visit'); END;

CREATE TRIGGER `contract_visit_no_update` BEFORE UPDATE ON `contract_visit` BEGIN SELECT RAISE(ABORT, 'append-only: contract_visit'); END;

CREATE TRIGGER `cost_rate_no_delete` BEFORE DELETE ON `cost_rate` BEGIN SELECT RAISE(ABORT, 'append-only: cost_rate'); END;

CREATE TRIGGER `cost_rate_no_update` BEFORE UPDATE ON `cost_rate` BEGIN SELECT RAISE(ABORT, 'append-only: cost_rate'); END;

CREATE TRIGGER `counter_intake_no_delete` BEFORE DELETE ON `counter_intake` BEGIN SELECT RAISE(ABORT, 'never deleted: counter_intake'); END;

CREATE TRIGGER `custody_entry_no_delete` BEFORE DELETE ON `custody_entry` BEGIN SELECT RAISE(ABORT, 'append-only: custody_entry'); END;

CREATE TRIGGER `custody_entry_no_update` BEFORE UPDATE ON `custody_entry` BEGIN SELECT RAISE(ABORT, 'append-only: custody_entry'); END;

CREATE TRIGGER `custody_stay_no_delete` BEFORE DELETE ON `custody_stay` BEGIN SELECT RAISE(ABORT, 'never deleted: custody_stay'); END;

CREATE TRIGGER `customer_merge_no_delete` BEFORE DELETE ON `customer_merge` BEGIN SELECT RAISE(ABORT, 'never deleted: customer_merge'); END;

CREATE TRIGGER `customer_no_delete` BEFORE DELETE ON `customer` BEGIN SELECT RAISE(ABORT, 'never deleted: customer'); END;

CREATE TRIGGER `day_close_no_delete` BEFORE DELETE ON `day_close` BEGIN SELECT RAISE(ABORT, 'never deleted: day_close'); END;

CREATE TRIGGER `day_report_locked` BEFORE UPDATE ON `day_report` WHEN OLD.status = 'CHECKED' BEGIN SELECT RAISE(ABORT, 'checked: day_report'); END;

CREATE TRIGGER `day_report_no_delete` BEFORE DELETE ON `day_report` BEGIN SELECT RAISE(ABORT, 'nothing is deleted: day_report'); END;

CREATE TRIGGER `deposit_entry_no_delete` BEFORE DELETE ON `deposit_entry` BEGIN SELECT RAISE(ABORT, 'append-only: deposit_entry'); END;

CREATE TRIGGER `deposit_entry_no_update` BEFORE UPDATE ON `deposit_entry` BEGIN SELECT RAISE(ABORT, 'append-only: deposit_entry'); END;

CREATE TRIGGER `deposit_no_delete` BEFORE DELETE ON `deposit` BEGIN SELECT RAISE(ABORT, 'never deleted: deposit'); END;

CREATE TRIGGER `device_secret_no_delete` BEFORE DELETE ON `device_secret` BEGIN SELECT RAISE(ABORT, 'never deleted: device_secret'); END;

CREATE TRIGGER `disposal_no_delete` BEFORE DELETE ON `disposal` BEGIN SELECT RAISE(ABORT, 'append-only: disposal'); END;

CREATE TRIGGER `disposal_no_update` BEFORE UPDATE ON `disposal` BEGIN SELECT RAISE(ABORT, 'append-only: disposal'); END;

CREATE TRIGGER `drawer_count_no_delete` BEFORE DELETE ON `drawer_count` BEGIN SELECT RAISE(ABORT, 'append-only: drawer_count'); END;

CREATE TRIGGER `drawer_count_no_update` BEFORE UPDATE ON `drawer_count` BEGIN SELECT RAISE(ABORT, 'append-only: drawer_count'); END;

CREATE TRIGGER `drawer_kick_no_delete` BEFORE DELETE ON `drawer_kick` BEGIN SELECT RAISE(ABORT, 'append-only: drawer_kick'); END;

CREATE TRIGGER `drawer_kick_no_update` BEFORE UPDATE ON `drawer_kick` BEGIN SELECT RAISE(ABORT, 'append-only: drawer_kick'); END;

CREATE TRIGGER `drawer_session_no_delete` BEFORE DELETE ON `drawer_session` BEGIN SELECT RAISE(ABORT, 'never deleted: drawer_session'); END;

CREATE TRIGGER `exchange_order_no_delete` BEFORE DELETE ON `exchange_order` BEGIN SELECT RAISE(ABORT, 'never deleted: exchange_order'); END;

CREATE TRIGGER `goods_receipt_line_no_delete` BEFORE DELETE ON `goods_receipt_line` BEGIN SELECT RAISE(ABORT, 'append-only: goods_receipt_line'); END;

CREATE TRIGGER `goods_receipt_line_no_update` BEFORE UPDATE ON `goods_receipt_line` BEGIN SELECT RAISE(ABORT, 'append-only: goods_receipt_line'); END;

CREATE TRIGGER `goods_receipt_no_delete` BEFORE DELETE ON `goods_receipt` BEGIN SELECT RAISE(ABORT, 'never deleted: goods_receipt'); END;

CREATE TRIGGER `intake_device_no_delete` BEFORE DELETE ON `intake_device` BEGIN SELECT RAISE(ABORT, 'never deleted: intake_device'); END;

CREATE TRIGGER `loan_no_delete` BEFORE DELETE ON `loan` BEGIN SELECT RAISE(ABORT, 'never deleted: loan'); END;

CREATE TRIGGER `loaner_no_delete` BEFORE DELETE ON `loaner` BEGIN SELECT RAISE(ABORT, 'never deleted: loaner'); END;

CREATE TRIGGER `maintenance_contract_no_delete` BEFORE DELETE ON `maintenance_contract` BEGIN SELECT RAISE(ABORT, 'never deleted: maintenance_contract'); END;

CREATE TRIGGER `maker_no_delete` BEFORE DELETE ON `maker` BEGIN SELECT RAISE(ABORT, 'never deleted: maker'); END;

CREATE TRIGGER `maker_rate_no_delete` BEFORE DELETE ON `maker_rate` BEGIN SELECT RAISE(ABORT, 'append-only: maker_rate'); END;

CREATE TRIGGER `maker_rate_no_update` BEFORE UPDATE ON `maker_rate` BEGIN SELECT RAISE(ABORT, 'append-only: maker_rate'); END;

CREATE TRIGGER `money_entry_no_delete` BEFORE DELETE ON `money_entry` BEGIN SELECT RAISE(ABORT, 'append-only: money_entry'); END;

CREATE TRIGGER `money_entry_no_update` BEFORE UPDATE ON `money_entry` BEGIN SELECT RAISE(ABORT, 'append-only: money_entry'); END;

CREATE TRIGGER `movement_serial_no_delete` BEFORE DELETE ON `movement_serial` BEGIN SELECT RAISE(ABORT, 'append-only: movement_serial'); END;

CREATE TRIGGER `movement_serial_no_update` BEFORE UPDATE ON `movement_serial` BEGIN SELECT RAISE(ABORT, 'append-only: movement_serial'); END;

CREATE TRIGGER `notice_delivery_no_delete` BEFORE DELETE ON `notice_delivery` BEGIN SELECT RAISE(ABORT, 'append-only: notice_delivery'); END;

CREATE TRIGGER `notice_delivery_no_update` BEFORE UPDATE ON `notice_delivery` BEGIN SELECT RAISE(ABORT, 'append-only: notice_delivery'); END;

CREATE TRIGGER `number_register_no_delete` BEFORE DELETE ON `number_register` BEGIN SELECT RAISE(ABORT, 'append-only: number_register'); END;

CREATE TRIGGER `number_register_no_update` BEFORE UPDATE ON `number_register` BEGIN SELECT RAISE(ABORT, 'append-only: number_register'); END;

CREATE TRIGGER `number_series_no_delete` BEFORE DELETE ON `number_series` BEGIN SELECT RAISE(ABORT, 'never deleted: number_series'); END;

CREATE TRIGGER `old_part_entry_no_delete` BEFORE DELETE ON `old_part_entry` BEGIN SELECT RAISE(ABORT, 'append-only: old_part_entry'); END;

CREATE TRIGGER `old_part_entry_no_update` BEFORE UPDATE ON `old_part_entry` BEGIN SELECT RAISE(ABORT, 'append-only: old_part_entry'); END;

CREATE TRIGGER `old_part_no_delete` BEFORE DELETE ON `old_part` BEGIN SELECT RAISE(ABORT, 'never deleted: old_part'); END;

CREATE TRIGGER `old_part_pack_no_delete` BEFORE DELETE ON `old_part_pack` BEGIN SELECT RAISE(ABORT, 'never deleted: old_part_pack'); END;

CREATE TRIGGER `outside_bill_no_delete` BEFORE DELETE ON `outside_bill` BEGIN SELECT RAISE(ABORT, 'append-only: outside_bill'); END;

CREATE TRIGGER `outside_bill_no_update` BEFORE UPDATE ON `outside_bill` BEGIN SELECT RAISE(ABORT, 'append-only: outside_bill'); END;

CREATE TRIGGER `paper_template_no_delete` BEFORE DELETE ON `paper_template` BEGIN SELECT RAISE(ABORT, 'append-only: paper_template'); END;

CREATE TRIGGER `paper_template_no_update` BEFORE UPDATE ON `paper_template` BEGIN SELECT RAISE(ABORT, 'append-only: paper_template'); END;

CREATE TRIGGER `part_arrival_no_delete` BEFORE DELETE ON `part_arrival` BEGIN SELECT RAISE(ABORT, 'never deleted: part_arrival'); END;

CREATE TRIGGER `part_barcode_no_delete` BEFORE DELETE ON `part_barcode` BEGIN SELECT RAISE(ABORT, 'never deleted: part_barcode'); END;

CREATE TRIGGER `part_no_delete` BEFORE DELETE ON `part` BEGIN SELECT RAISE(ABORT, 'never deleted: part'); END;

CREATE TRIGGER `part_price_no_delete` BEFORE DELETE ON `part_price` BEGIN SELECT RAISE(ABORT, 'append-only: part_price'); END;

CREATE TRIGGER `part_price_no_update` BEFORE UPDATE ON `part_price` BEGIN SELECT RAISE(ABORT, 'append-only: part_price'); END;

CREATE TRIGGER `part_serial_no_delete` BEFORE DELETE ON `part_serial` BEGIN SELECT RAISE(ABORT, 'never deleted: part_serial'); END;

CREATE TRIGGER `payment_no_delete` BEFORE DELETE ON `payment` BEGIN SELECT RAISE(ABORT, 'never deleted: payment'); END;

CREATE TRIGGER `photo_bytes_no_delete` BEFORE DELETE ON `photo_bytes` BEGIN SELECT RAISE(ABORT, 'append-only: photo_bytes'); END;

CREATE TRIGGER `photo_bytes_no_update` BEFORE UPDATE ON `photo_bytes` BEGIN SELECT RAISE(ABORT, 'append-only: photo_bytes'); END;

CREATE TRIGGER `photo_no_delete` BEFORE DELETE ON `photo` BEGIN SELECT RAISE(ABORT, 'never deleted: photo'); END;

CREATE TRIGGER `print_image_no_delete` BEFORE DELETE ON `print_image` BEGIN SELECT RAISE(ABORT, 'append-only: print_image'); END;

CREATE TRIGGER `print_image_no_update` BEFORE UPDATE ON `print_image` BEGIN SELECT RAISE(ABORT, 'append-only: print_image'); END;

CREATE TRIGGER `print_job_no_delete` BEFORE DELETE ON `print_job` BEGIN SELECT RAISE(ABORT, 'never deleted: print_job'); END;

CREATE TRIGGER `print_route_no_delete` BEFORE DELETE ON `print_route` BEGIN SELECT RAISE(ABORT, 'never deleted: print_route'); END;

CREATE TRIGGER `print_store_legal_no_delete` BEFORE DELETE ON `print_store` WHEN old.`is_legal_copy` = 1 BEGIN SELECT RAISE(ABORT, 'never deleted: the legal copy of a thermal slip'); END;

CREATE TRIGGER `print_store_no_update` BEFORE UPDATE ON `print_store` BEGIN SELECT RAISE(ABORT, 'append-only: print_store'); END;

CREATE TRIGGER `printed_document_no_delete` BEFORE DELETE ON `printed_document` BEGIN SELECT RAISE(ABORT, 'append-only: printed_document'); END;

CREATE TRIGGER `printed_document_no_update` BEFORE UPDATE ON `printed_document` BEGIN SELECT RAISE(ABORT, 'append-only: printed_document'); END;

CREATE TRIGGER `printer_no_delete` BEFORE DELETE ON `printer` BEGIN SELECT RAISE(ABORT, 'never deleted: printer'); END;

CREATE TRIGGER `product_no_delete` BEFORE DELETE ON `product` BEGIN SELECT RAISE(ABORT, 'never deleted: product'); END;

CREATE TRIGGER `purchase_order_line_no_delete` BEFORE DELETE ON `purchase_order_line` BEGIN SELECT RAISE(ABORT, 'never deleted: purchase_order_line'); END;

CREATE TRIGGER `purchase_order_no_delete` BEFORE DELETE ON `purchase_order` BEGIN SELECT RAISE(ABORT, 'never deleted: purchase_order'); END;

CREATE TRIGGER `purchase_requisition_no_delete` BEFORE DELETE ON `purchase_requisition` BEGIN SELECT RAISE(ABORT, 'never deleted: purchase_requisition'); END;

CREATE TRIGGER `quote_no_delete` BEFORE DELETE ON `quote` BEGIN SELECT RAISE(ABORT, 'never deleted: quote'); END;

CREATE TRIGGER `receipt_line_no_delete` BEFORE DELETE ON `receipt_line` BEGIN SELECT RAISE(ABORT, 'never deleted: receipt_line'); END;

CREATE TRIGGER `receivable_no_delete` BEFORE DELETE ON `receivable` BEGIN SELECT RAISE(ABORT, 'never deleted: receivable'); END;

CREATE TRIGGER `receivable_visit_no_delete` BEFORE DELETE ON `receivable_visit` BEGIN SELECT RAISE(ABORT, 'append-only: receivable_visit'); END;

CREATE TRIGGER `receivable_visit_no_update` BEFORE UPDATE ON `receivable_visit` BEGIN SELECT RAISE(ABORT, 'append-only: receivable_visit'); END;

CREATE TRIGGER `repair_card_no_delete` BEFORE DELETE ON `repair_card` BEGIN SELECT RAISE(ABORT, 'never deleted: repair_card'); END;

CREATE TRIGGER `repair_work_no_delete` BEFORE DELETE ON `repair_work` BEGIN SELECT RAISE(ABORT, 'append-only: repair_work'); END;

CREATE TRIGGER `repair_work_no_update` BEFORE UPDATE ON `repair_work` BEGIN SELECT RAISE(ABORT, 'append-only: repair_work'); END;

CREATE TRIGGER `requisition_line_no_delete` BEFORE DELETE ON `requisition_line` BEGIN SELECT RAISE(ABORT, 'never deleted: requisition_line'); END;

CREATE TRIGGER `scrap_slip_no_delete` BEFORE DELETE ON `scrap_slip` BEGIN SELECT RAISE(ABORT, 'never deleted: scrap_slip'); END;

CREATE TRIGGER `service_call_no_delete` BEFORE DELETE ON `service_call` BEGIN SELECT RAISE(ABORT, 'never deleted: service_call'); END;

CREATE TRIGGER `service_voucher_no_delete` BEFORE DELETE ON `service_voucher` BEGIN SELECT RAISE(ABORT, 'never deleted: service_voucher'); END;

CREATE TRIGGER `sign_in_attempt_no_delete` BEFORE DELETE ON `sign_in_attempt` BEGIN SELECT RAISE(ABORT, 'append-only: sign_in_attempt'); END;

CREATE TRIGGER `sign_in_attempt_no_update` BEFORE UPDATE ON `sign_in_attempt` BEGIN SELECT RAISE(ABORT, 'append-only: sign_in_attempt'); END;

CREATE TRIGGER `site_no_delete` BEFORE DELETE ON `site` BEGIN SELECT RAISE(ABORT, 'never deleted: site'); END;

CREATE TRIGGER `staff_no_delete` BEFORE DELETE ON `staff` BEGIN SELECT RAISE(ABORT, 'never deleted: staff'); END;

CREATE TRIGGER `staff_pin_no_delete` BEFORE DELETE ON `staff_pin` BEGIN SELECT RAISE(ABORT, 'never deleted: staff_pin'); END;

CREATE TRIGGER `standard_charge_no_delete` BEFORE DELETE ON `standard_charge` BEGIN SELECT RAISE(ABORT, 'append-only: standard_charge'); END;

CREATE TRIGGER `standard_charge_no_update` BEFORE UPDATE ON `standard_charge` BEGIN SELECT RAISE(ABORT, 'append-only: standard_charge'); END;

CREATE TRIGGER `statement_return_no_delete` BEFORE DELETE ON `statement_return` BEGIN SELECT RAISE(ABORT, 'append-only: statement_return'); END;

CREATE TRIGGER `statement_return_no_update` BEFORE UPDATE ON `statement_return` BEGIN SELECT RAISE(ABORT, 'append-only: statement_return'); END;

CREATE TRIGGER `stock_balance_no_delete` BEFORE DELETE ON `stock_balance` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_balance'); END;

CREATE TRIGGER `stock_issue_line_no_delete` BEFORE DELETE ON `stock_issue_line` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_issue_line'); END;

CREATE TRIGGER `stock_issue_no_delete` BEFORE DELETE ON `stock_issue` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_issue'); END;

CREATE TRIGGER `stock_movement_no_delete` BEFORE DELETE ON `stock_movement` BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END;

CREATE TRIGGER `stock_movement_no_update` BEFORE UPDATE ON `stock_movement` BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END;

CREATE TRIGGER `stock_place_no_delete` BEFORE DELETE ON `stock_place` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_place'); END;

CREATE TRIGGER `stock_return_no_delete` BEFORE DELETE ON `stock_return` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_return'); END;

CREATE TRIGGER `stock_value_no_delete` BEFORE DELETE ON `stock_value` BEGIN SELECT RAISE(ABORT, 'never deleted: stock_value'); END;

CREATE TRIGGER `stocktake_bin_no_delete` BEFORE DELETE ON `stocktake_bin` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake_bin'); END;

CREATE TRIGGER `stocktake_difference_no_delete` BEFORE DELETE ON `stocktake_difference` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake_difference'); END;

CREATE TRIGGER `stocktake_line_no_delete` BEFORE DELETE ON `stocktake_line` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake_line'); END;

CREATE TRIGGER `stocktake_no_delete` BEFORE DELETE ON `stocktake` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake'); END;

CREATE TRIGGER `stocktake_scan_no_delete` BEFORE DELETE ON `stocktake_scan` BEGIN SELECT RAISE(ABORT, 'never deleted: stocktake_scan'); END;

CREATE TRIGGER `supplier_no_delete` BEFORE DELETE ON `supplier` BEGIN SELECT RAISE(ABORT, 'never deleted: supplier'); END;

CREATE TRIGGER `supplier_return_no_delete` BEFORE DELETE ON `supplier_return` BEGIN SELECT RAISE(ABORT, 'never deleted: supplier_return'); END;

CREATE TRIGGER `tax_rate_no_delete` BEFORE DELETE ON `tax_rate` BEGIN SELECT RAISE(ABORT, 'append-only: tax_rate'); END;

CREATE TRIGGER `tax_rate_no_update` BEFORE UPDATE ON `tax_rate` BEGIN SELECT RAISE(ABORT, 'append-only: tax_rate'); END;

CREATE TRIGGER `turn_in_no_delete` BEFORE DELETE ON `turn_in` BEGIN SELECT RAISE(ABORT, 'never deleted: turn_in'); END;

CREATE TRIGGER `unclaimed_case_no_delete` BEFORE DELETE ON `unclaimed_case` BEGIN SELECT RAISE(ABORT, 'never deleted: unclaimed_case'); END;

CREATE TRIGGER `unclaimed_notice_no_delete` BEFORE DELETE ON `unclaimed_notice` BEGIN SELECT RAISE(ABORT, 'append-only: unclaimed_notice'); END;

CREATE TRIGGER `unclaimed_notice_no_update` BEFORE UPDATE ON `unclaimed_notice` BEGIN SELECT RAISE(ABORT, 'append-only: unclaimed_notice'); END;

CREATE TRIGGER `voucher_entry_no_delete` BEFORE DELETE ON `voucher_entry` BEGIN SELECT RAISE(ABORT, 'append-only: voucher_entry'); END;

CREATE TRIGGER `voucher_entry_no_update` BEFORE UPDATE ON `voucher_entry` BEGIN SELECT RAISE(ABORT, 'append-only: voucher_entry'); END;

CREATE TRIGGER `voucher_visit_no_delete` BEFORE DELETE ON `voucher_visit` BEGIN SELECT RAISE(ABORT, 'append-only: voucher_visit'); END;

CREATE TRIGGER `voucher_visit_no_update` BEFORE UPDATE ON `voucher_visit` BEGIN SELECT RAISE(ABORT, 'append-only: voucher_visit'); END;
