use crate::Item;

#[derive(Debug)]
pub struct Reservation {
    pub item: Item,
    pub customer: String,
}

/// Takes one of the item for a customer and keeps a line for the log.
pub fn reserve(mut item: Item, customer: &str, log: &mut Vec<String>) -> Reservation {
    item.quantity -= 1;
    let reservation = Reservation {
        item: item,
        customer: customer.to_string(),
    };
    log.push(format!("{} reserved for {}, {} left", item.sku, customer, item.quantity));
    reservation
}
